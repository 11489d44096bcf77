import { describe, expect, it } from "vitest";
import { explainNoPath, toPathsSummary } from "../../client/paths/pathsSummary.ts";
import { toChain, toStrengthWords, toVerdict } from "../../client/paths/toChain.ts";
import { toSection, toWeakTable } from "../../client/weakspots/weakSections.ts";
import type { PathsAnswer, WeakSpotsAnswer } from "../../server/analysisContract.ts";
import type { Relation } from "../../server/contract.ts";

function toRelation(id: string, status: Relation["status"], assertedBy = 1, deniedBy = 0): Relation {
  const [start = "", type = "", end = ""] = id.split("~");
  return { id, start, type, end, status, assertedBy, deniedBy, claims: 1, speakers: assertedBy + deniedBy };
}

const partOf = toRelation("cia~PART_OF~us", "single-source");
const stands = toRelation("group~REPRESENTS~us", "single-source");
const met = toRelation("ali~MET_WITH~group", "contested", 3, 1);
const allied = toRelation("ali~ALLIED_WITH~group", "denied", 0, 1);
const relations = new Map([partOf, stands, met, allied].map((one) => [one.id, one]));
const path: PathsAnswer["paths"][number] = {
  nodes: ["cia", "us", "group", "ali"],
  hops: [
    { from: "cia", to: "us", relations: [partOf.id] },
    { from: "us", to: "group", relations: [stands.id] },
    { from: "group", to: "ali", relations: [met.id, allied.id] },
  ],
  weakest: met.id,
};
const even = { ...path, nodes: ["cia", "us", "group"], hops: path.hops.slice(0, 2), weakest: partOf.id };
const upper = (id: string) => id.toUpperCase();

describe("a path in words", () => {
  it("reads each relation the way one goes, the weakest marked, the parallel ones beside it", () => {
    const chain = toChain(path, relations);
    expect(chain.map(({ words }) => words)).toEqual(["part of", "is represented by", "met with"]);
    expect(chain.map(({ weakest }) => weakest)).toEqual([false, false, true]);
    expect(chain[2]?.others).toEqual([allied]);
  });

  it("says what it stands or falls with, or that nothing of it is firmer", () => {
    expect(toVerdict(path, relations, upper)).toBe(
      "Stands or falls with “ALI met with GROUP”: contested, 3 : 1",
    );
    expect(toVerdict(even, relations, upper)).toBe("Equally firm throughout, each relation a single source");
    expect(toChain(even, relations).some(({ weakest }) => weakest)).toBe(false);
    const firm = new Map(relations).set(partOf.id, toRelation(partOf.id, "corroborated", 2));
    const two = { ...even, weakest: stands.id };
    expect(toVerdict(two, firm, upper)).toBe("Stands or falls with “GROUP represents US”: a single source");
    expect(toStrengthWords(toRelation("a~X~b", "corroborated", 2))).toBe("corroborated by 2 speakers");
  });

  it("counts what was found and explains what was not", () => {
    const found: PathsAnswer = {
      paths: [path],
      shortest: 3,
      alone: [],
      nodes: [],
      relations: [],
      more: { paths: 4, cut: true },
    };
    expect(toPathsSummary(found)).toBe(
      "1 of 5 paths, the shortest over 3 relations; the search met its own bound, so there may be more.",
    );
    const none = { ...found, paths: [], shortest: undefined, more: { paths: 0, cut: false } };
    const asked = { nameOf: upper, maxLength: 4, narrowed: false };
    expect(explainNoPath(none, asked)).toContain("No path of at most 4 relations.");
    expect(explainNoPath(none, { ...asked, maxLength: 8, narrowed: true })).toBe(
      "No path of at most 8 relations over what was chosen.",
    );
    expect(explainNoPath({ ...none, alone: ["cia"] }, asked)).toContain("nothing leads from CIA");
  });
});

describe("weak spots", () => {
  const answer: WeakSpotsAnswer = {
    contested: { relations: [met], total: 7 },
    unsourced: {
      total: 1,
      claims: [
        {
          id: "c1",
          subject: { id: "us", name: "US", kind: "Country" },
          predicate: "ALLIED_WITH",
          object: { id: "ali", name: "Ali", kind: "Person" },
          speaker: { id: "mee", name: "MEE", kind: "Outlet" },
          document: { id: "d", title: "A report" },
          locator: "",
          lacks: ["url", "locator"],
        } as unknown as NonNullable<WeakSpotsAnswer["unsourced"]>["claims"][number],
      ],
    },
    nodes: [{ id: "ali", name: "Ali", kind: "Person" }],
  };

  it("rows in words, each with what it selects; a section that was not asked for is none", () => {
    expect(toSection(answer, "contested")).toEqual({
      total: 7,
      rows: [
        {
          id: met.id,
          key: met.id,
          words: "Ali met with group",
          detail: "asserted by 3, denied by 1",
          status: "contested",
        },
      ],
    });
    expect(toSection(answer, "unsourced")?.rows).toEqual([
      {
        id: "ali~ALLIED_WITH~us",
        key: "c1",
        words: "MEE: US allied with Ali",
        detail: "A report; no web address, no place in the document",
      },
    ]);
    expect(toSection(answer, "anonymous")).toBeUndefined();
  });

  it("as a table, section by section", () => {
    expect(toWeakTable(answer).rows.map(([section, , status]) => [section, status])).toEqual([
      ["Contested", "contested"],
      ["Claims without a working source", ""],
    ]);
  });
});
