// Two lenses compared: the parts are disjoint, four of them are the whole of what either sees, and A and B can be swapped.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Assessed,
  compareLenses,
  countParts,
  type Part,
  seenParts,
  toSign,
} from "../../client/lens/compareLenses.ts";
import { toComparisonCsv } from "../../client/lens/toComparisonCsv.ts";
import { toLensPresets } from "../../client/lens/toLensPresets.ts";
import { toShownPart } from "../../client/lens/toShownPart.ts";
import { toStandingWords } from "../../client/lens/toStandingWords.ts";
import { statuses } from "../../seed/model/stances.ts";
import { createRelation } from "../client/scenes.ts";

function assess(id: string, status: Assessed["status"]): Assessed {
  return { id, status, claims: 2, speakers: 2, assertedBy: 1, deniedBy: 1 };
}

const relations = fc
  .uniqueArray(fc.nat(40), { maxLength: 30 })
  .map((ids) => ids.map((id) => ({ id: `r${id}` })));
const seen = fc
  .uniqueArray(fc.tuple(fc.nat(40), fc.constantFrom(...statuses)), { selector: ([id]) => id, maxLength: 30 })
  .map((items) => items.map(([id, status]) => assess(`r${id}`, status)));

describe("two lenses", () => {
  it("every relation falls into one part, and four parts are what A or B sees", () => {
    fc.assert(
      fc.property(relations, seen, seen, (all, a, b) => {
        const compared = compareLenses(all, a, b);
        expect(compared.map(({ relation }) => relation)).toEqual(all);
        const [inA, inB] = [a, b].map((lens) => new Set(lens.map(({ id }) => id)));
        const either = all.filter(({ id }) => inA?.has(id) || inB?.has(id)).map(({ id }) => id);
        const parted = (parts: readonly Part[]) =>
          compared.filter(({ part }) => parts.includes(part)).map(({ relation }) => relation.id);
        expect(parted(seenParts)).toEqual(either);
        expect(seenParts.flatMap((part) => parted([part])).sort()).toEqual([...either].sort());
        expect(parted(["neither"])).toEqual(all.filter(({ id }) => !either.includes(id)).map(({ id }) => id));
        const counts = countParts(compared);
        expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(all.length);
      }),
    );
  });

  it("swapping them swaps what only one sees, and nothing else", () => {
    const swapped: Record<Part, Part> = {
      agreed: "agreed",
      "only-a": "only-b",
      "only-b": "only-a",
      opposed: "opposed",
      neither: "neither",
    };
    fc.assert(
      fc.property(relations, seen, seen, (all, a, b) => {
        const there = compareLenses(all, a, b).map(({ part }) => part);
        const back = compareLenses(all, b, a).map(({ part }) => part);
        expect(back).toEqual(there.map((part) => swapped[part]));
      }),
    );
  });

  it("a lens agrees with itself", () => {
    fc.assert(
      fc.property(relations, seen, (all, a) => {
        for (const { part } of compareLenses(all, a, a)) expect(["agreed", "neither"]).toContain(part);
      }),
    );
  });

  it("one speaker more is no other opinion; a denial is", () => {
    expect(statuses.map(toSign)).toEqual(["supported", "supported", "contested", "denied"]);
    const part = (a: Assessed["status"], b: Assessed["status"]) =>
      compareLenses([{ id: "r" }], [assess("r", a)], [assess("r", b)])[0]?.part;
    expect(part("single-source", "corroborated")).toBe("agreed");
    expect(part("single-source", "contested")).toBe("opposed");
    expect(part("denied", "contested")).toBe("opposed");
  });

  it("are told in words and as a table", () => {
    expect(toStandingWords(assess("r", "contested"))).toBe("contested 1:1");
    expect(toStandingWords(undefined)).toBe("hidden");
    const met = createRelation("a", "MET_WITH", "b");
    const csv = toComparisonCsv(
      compareLenses([met], [assess(met.id, "denied")], []),
      (id) => `=${id}`,
      "x",
      "y",
    );
    expect(csv.split("\r\n")[1]).toBe(
      `"a~MET_WITH~b","'=a","met with","'=b","only-a","denied",2,1,1,"hidden",0,0,0,"x","y"`,
    );
  });
});

describe("presets", () => {
  const voice = (id: string) => ({ id, name: id.toUpperCase(), kind: "Person" as const, claims: 1 });
  const voices = { voices: [voice("x"), voice("y")], total: 2 };
  const day = (name: string, denials: number) => ({ day: name, claims: 3, denials });

  it("begin on the eve of the first denial, and with who is heard most", () => {
    const days = [day("2018-08-01", 0), day("2018-08-29", 2), day("2018-08-31", 1)];
    expect(toLensPresets({ days, speakers: voices, outlets: voices })).toEqual([
      { name: "as of 28 Aug 2018 | today", a: { asOf: "2018-08-28" }, b: {} },
      { name: "X | Y", a: { speaker: ["x"] }, b: { speaker: ["y"] } },
      { name: "via X | via Y", a: { via: ["x"] }, b: { via: ["y"] } },
    ]);
  });

  it("are few where there is little: no eve before the first day, no pair of one", () => {
    const none = { voices: [], total: 0 };
    expect(toLensPresets({ days: [day("2018-08-01", 1)], speakers: none, outlets: none })).toEqual([]);
  });
});

describe("a part on the graph", () => {
  const relation = (start: string, end: string) => ({ id: `${start}~MET_WITH~${end}`, start, end });

  it("keeps the nodes it joins, and selects its relations", () => {
    const change = toShownPart(
      "opposed",
      [relation("a", "b"), relation("b", "c")],
      { asOf: "2018-08-28" },
      undefined,
    );
    expect(change).toMatchObject({
      ids: ["a", "b", "c"],
      depth: "0",
      connected: "yes",
      pane: undefined,
      selected: ["a~MET_WITH~b", "b~MET_WITH~c"],
    });
    expect(change).not.toHaveProperty("asOf");
  });
  it("that only B sees is seen through B, and the lenses change places", () => {
    const a = { asOf: "2018-08-28", topic: ["borders"] };
    expect(toShownPart("only-b", [relation("a", "b")], a, { speaker: ["x"] })).toMatchObject({
      speaker: ["x"],
      asOf: undefined,
      otherAsOf: "2018-08-28",
      otherSpeaker: undefined,
    });
    expect(toShownPart("only-b", [relation("a", "b")], a, undefined)).toMatchObject({ asOf: undefined });
  });
  it("selects a hundred relations at most, and keeps what all of them join", () => {
    const many = Array.from({ length: 150 }, (_, at) => relation(`a${at}`, "z"));
    const { ids, selected } = toShownPart("agreed", many, {}, undefined);
    expect([ids?.length, selected?.length]).toEqual([151, 100]);
  });
});
