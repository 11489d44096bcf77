// Reading a dossier: YAML and JSON alike, and errors that name the thing and the remedy.
import { describe, expect, test } from "vitest";
import { parseDossier } from "../../seed/dossier/parseDossier.ts";
import { DossierError } from "../../seed/dossier/parseText.ts";

const yaml = `
backchannel: 1
title: One claim
actors:
  - { id: anna, name: Anna, kind: Person }
  - { id: ben, name: Ben, kind: Person }
documents:
  - { id: memo, title: Memo }
claims:
  - subject: anna
    predicate: MET_WITH
    object: ben
    speaker: anna
    document: memo
    locator: p. 1
    said: 2018-08
`;

function messageOf(text: string, fileName = "d.yaml"): string {
  try {
    parseDossier(text, fileName);
  } catch (error) {
    expect(error).toBeInstanceOf(DossierError);
    return (error as Error).message;
  }
  throw new Error("nothing was refused");
}

describe("parseDossier", () => {
  test("reads YAML and JSON to the same dossier, with the defaults filled in", () => {
    const dossier = parseDossier(yaml, "d.yaml");
    expect(dossier.claims[0]).toMatchObject({
      stance: "asserts",
      certainty: "stated",
      via: [],
      derivedFrom: [],
    });
    expect(parseDossier(JSON.stringify(dossier), "d.json")).toEqual(dossier);
    expect(parseDossier("{ backchannel: 1, title: Flow style }", "d.yaml").title).toBe("Flow style");
  });

  test.each([
    [
      "an unknown actor",
      yaml.replace("speaker: anna", "speaker: x"),
      "d.yaml: claims[0].speaker: unknown actor “x”; add it to the dossier or correct the id",
    ],
    [
      "an unknown key",
      yaml.replace("locator:", "page: 3\n    locator:"),
      "d.yaml: claims[0].page: unknown key “page”; remove it or correct its spelling",
    ],
    [
      "a missing key",
      yaml.replace("    locator: p. 1\n", ""),
      "d.yaml: claims[0].locator: is missing; add it",
    ],
    [
      "a bare year",
      yaml.replace("2018-08", "2018"),
      'd.yaml: claims[0].said: 2018 is read as a number; write it in quotes: "2018"',
    ],
    [
      "a date that is none",
      yaml.replace("2018-08", "August 2018"),
      "d.yaml: claims[0].said: “August 2018” is no EDTF date",
    ],
    ["broken YAML", "backchannel: 1\ntitle: [", "d.yaml: line 2, column 9: cannot be read:"],
    ["an empty file", " \n", "d.yaml: is empty; start with `backchannel: 1`"],
    [
      "a key twice",
      "backchannel: 1\nbackchannel: 1\ntitle: x",
      "d.yaml: line 2, column 1: cannot be read: Map keys must be unique",
    ],
    ["no dossier at all", "just text", "d.yaml: Invalid input: expected object, received string"],
  ])("refuses %s with its place and the remedy", (_, text, message) => {
    expect(messageOf(text)).toContain(message);
  });

  test("lists every problem, one on a line", () => {
    const text = yaml.replace("speaker: anna", "speaker: x").replace("document: memo", "document: y");
    expect(messageOf(text).split("\n")).toHaveLength(3); // The memo is then unused.
  });

  test("refuses broken JSON by name", () => {
    expect(messageOf('{"backchannel": 1,', "d.json")).toMatch(/^d\.json: cannot be read: /);
  });

  test("allows a few anchors and refuses a flood of them", () => {
    const anchored = yaml
      .replace("speaker: anna", "speaker: &who anna")
      .replace("object: ben", "object: ben\n    via: []");
    expect(parseDossier(anchored.replace("subject: anna", "subject: anna"), "d.yaml").claims).toHaveLength(1);
    const levels = Array.from(
      { length: 12 },
      (_, at) => `l${at + 1}: &l${at + 1} [${"*l0, ".replace("0", `${at}`).repeat(9)}]`,
    );
    expect(messageOf(["l0: &l0 [x]", ...levels].join("\n"))).toMatch(/cannot be read: .*alias/i);
  });
});
