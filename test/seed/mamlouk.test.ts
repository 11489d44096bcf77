// The seed: it lints clean, and says of the Damascus meeting what the article lets one say.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseDossier } from "../../seed/dossier/parseDossier.ts";
import { toAssessment } from "../../seed/model/status.ts";
import { toStatement } from "./toStatement.ts";

const url = new URL("../../seed/mamlouk.yaml", import.meta.url);
const dossier = parseDossier(readFileSync(url, "utf8"), "mamlouk.yaml");
const { claims } = dossier;

function assess(pick: (claim: (typeof claims)[number]) => boolean, asOf?: string) {
  return toAssessment(claims.filter(pick).map(toStatement), { asOf });
}

describe("the Mamlouk dossier", () => {
  test("covers every passage of the article, in its order", () => {
    const paragraphs = Array.from({ length: 16 }, (_, index) => `¶${index + 1}`);
    expect([...new Set(claims.map((claim) => claim.locator))]).toEqual([
      "headline",
      "standfirst",
      "caption",
      ...paragraphs,
    ]);
  });

  test("gives every claim a note of one sentence", () => {
    for (const { note = "", locator } of claims) expect(note, locator).toMatch(/^[^.!?]{10,200}\.$/);
  });

  test("draws no claim from an outlet's repetition alone: what is derived repeats what another speaker says", () => {
    const byKey = new Map(claims.map((claim) => [claim.key, claim]));
    for (const claim of claims) {
      for (const key of claim.derivedFrom) expect(byKey.get(key)?.speaker, key).not.toBe(claim.speaker);
    }
  });

  test("lets nobody take part in what is still to come, and Kahl in nothing", () => {
    const participations = claims.filter((claim) => claim.predicate === "PARTICIPATED_IN");
    expect(participations.filter((claim) => claim.object === "geneva-talks")).toEqual([]);
    expect([...new Set(participations.map((claim) => claim.subject))].sort()).toEqual([
      "ali-mamlouk",
      "italian-officials",
      "syrian-officials",
      "us-delegation",
    ]);
    expect(
      claims.filter((claim) => claim.predicate === "TOOK_PLACE" && claim.subject === "geneva-talks"),
    ).toEqual([]);
  });

  test("gives every participant of a meeting a side", () => {
    const sideless = claims.filter((claim) => claim.predicate === "PARTICIPATED_IN" && !claim.side);
    expect(sideless).toEqual([]);
  });
});

describe("the Damascus meeting", () => {
  const tookPlace = (claim: (typeof claims)[number]) =>
    claim.predicate === "TOOK_PLACE" && claim.subject === "damascus-meeting";
  const mamloukMetUs = (claim: (typeof claims)[number]) =>
    tookPlace(claim) ||
    (claim.predicate === "PARTICIPATED_IN" &&
      claim.object === "damascus-meeting" &&
      ["us-delegation", "ali-mamlouk"].includes(claim.subject));

  test.each([
    ["its taking place", tookPlace],
    ["that Mamlouk met the delegation", mamloukMetUs],
  ])("%s is corroborated before 29 August 2018 and contested from then on", (_, pick) => {
    expect(assess(pick, "2018-08-28")).toMatchObject({ status: "corroborated", assertedBy: 3, deniedBy: 0 });
    expect(assess(pick, "2018-08-29")).toMatchObject({ status: "contested", assertedBy: 3, deniedBy: 1 });
    expect(assess(pick)).toMatchObject({ status: "contested", assertedBy: 3, deniedBy: 1 });
  });

  test("its duration and its place by the airport rest on al-Akhbar alone", () => {
    const details = claims.filter(
      (claim) => claim.predicate === "DURATION" || claim.object === "damascus-international-airport",
    );
    expect(details.map((claim) => claim.speaker)).toEqual(["al-akhbar", "al-akhbar"]);
  });

  test("Mamlouk's answer is his, passed on by al-Akhbar and then by Middle East Eye", () => {
    const answer = claims.filter((claim) => claim.speaker === "ali-mamlouk");
    expect(answer.length).toBeGreaterThan(0);
    for (const claim of answer) expect(claim.via).toEqual(["al-akhbar", "middle-east-eye"]);
  });
});
