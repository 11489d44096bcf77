// The published rule, by example and by property.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stances } from "../../seed/model/stances.ts";
import { type Statement, toAssessment } from "../../seed/model/status.ts";

const plain: Statement = {
  stance: "asserts",
  speaker: "a",
  via: [],
  document: "d",
  derived: false,
  retracted: false,
};
const say = (changes: Partial<Statement> = {}): Statement => ({ ...plain, ...changes });

describe("status by example", () => {
  test.each<[string, Statement[], string | undefined, number, number]>([
    ["nothing said", [], undefined, 0, 0],
    ["one speaker", [say()], "single-source", 1, 0],
    ["one speaker twice", [say(), say({ document: "e" })], "single-source", 1, 0],
    [
      "ten outlets repeating one speaker",
      Array.from({ length: 10 }, (_, at) => say({ via: [`outlet-${at}`] })),
      "single-source",
      1,
      0,
    ],
    ["two speakers", [say(), say({ speaker: "b" })], "corroborated", 2, 0],
    [
      "one asserts, another confirms",
      [say(), say({ speaker: "b", stance: "confirms" })],
      "corroborated",
      2,
      0,
    ],
    ["another only repeats", [say(), say({ speaker: "b", derived: true })], "single-source", 1, 0],
    ["only a repetition is left", [say({ derived: true })], "single-source", 0, 0],
    ["a denial alone", [say({ stance: "denies" })], "denied", 0, 1],
    ["one asserts, another denies", [say(), say({ speaker: "b", stance: "denies" })], "contested", 1, 1],
    ["a speaker takes both sides", [say(), say({ stance: "denies" })], "contested", 1, 1],
    [
      "three assert, one denies",
      [say(), say({ speaker: "b" }), say({ speaker: "c" }), say({ speaker: "e", stance: "denies" })],
      "contested",
      3,
      1,
    ],
    [
      "the denial is retracted",
      [say(), say({ speaker: "b", stance: "denies", retracted: true })],
      "single-source",
      1,
      0,
    ],
  ])("%s", (_, claims, status, assertedBy, deniedBy) => {
    const assessment = toAssessment(claims);
    expect(assessment?.status).toBe(status);
    expect(assessment?.assertedBy ?? 0).toBe(assertedBy);
    expect(assessment?.deniedBy ?? 0).toBe(deniedBy);
  });
});

const day = fc.integer({ min: 1, max: 28 }).map((number) => `2018-08-${String(number).padStart(2, "0")}`);
const name = fc.constantFrom("a", "b", "c", "e");
const statement: fc.Arbitrary<Statement> = fc.record({
  stance: fc.constantFrom(...stances),
  speaker: name,
  via: fc.array(fc.constantFrom("x", "y", "z"), { maxLength: 2 }),
  document: fc.constantFrom("d1", "d2"),
  saidStart: fc.option(day, { nil: undefined }),
  derived: fc.boolean(),
  retracted: fc.boolean(),
});
const statements = fc.array(statement, { maxLength: 12 });
const lens = fc.record(
  {
    speaker: fc.array(name, { maxLength: 3 }),
    via: fc.array(fc.constantFrom("x", "y", "z"), { maxLength: 2 }),
    document: fc.array(fc.constantFrom("d1", "d2"), { maxLength: 2 }),
    asOf: day,
  },
  { requiredKeys: [] },
);
/** How well supported a status is; a dispute ranks below any assertion that stands undisputed. */
const support = { denied: 0, contested: 1, "single-source": 2, corroborated: 3 };

describe("status by property", () => {
  test("the order of the claims does not matter", () => {
    const shuffled = statements.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, lens, ([all, other], by) => {
        expect(toAssessment(other, by)).toEqual(toAssessment(all, by));
      }),
    );
  });

  test("a claim repeated or derived never adds a speaker", () => {
    fc.assert(
      fc.property(
        fc.array(statement, { minLength: 1, maxLength: 12 }),
        statement,
        fc.nat(),
        (all, other, at) => {
          const before = toAssessment(all);
          const repeated = all[at % all.length] ?? other;
          for (const more of [repeated, { ...other, derived: true }]) {
            const after = toAssessment([...all, more]);
            expect(after?.speakers ?? 0).toBe(before?.speakers ?? 0);
            expect(after?.assertedBy ?? 0).toBe(before?.assertedBy ?? 0);
            expect(after?.deniedBy ?? 0).toBe(before?.deniedBy ?? 0);
          }
        },
      ),
    );
  });

  test("a denial never makes anything more supported", () => {
    fc.assert(
      fc.property(statements, statement, (all, other) => {
        const before = toAssessment(all);
        const after = toAssessment([...all, { ...other, stance: "denies", retracted: false }]);
        expect(after).toBeDefined();
        if (!before) expect(after?.status).toBe("denied");
        if (!before || !after) return;
        expect(support[after.status]).toBeLessThanOrEqual(support[before.status]);
        expect(after.assertedBy).toBe(before.assertedBy);
      }),
    );
  });

  test("nothing is left when everything is retracted", () => {
    fc.assert(
      fc.property(statements, lens, (all, by) => {
        expect(
          toAssessment(
            all.map((claim) => ({ ...claim, retracted: true })),
            by,
          ),
        ).toBeUndefined();
      }),
    );
  });

  test("the later the day of the lens, the more claims and speakers, and no more than without a lens", () => {
    fc.assert(
      fc.property(statements, day, day, (all, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        const counts = [{ asOf: earlier }, { asOf: later }, {}].map((by) => {
          const { claims, speakers, assertedBy, deniedBy } = toAssessment(all, by) ?? {
            claims: 0,
            speakers: 0,
            assertedBy: 0,
            deniedBy: 0,
          };
          return [claims, speakers, assertedBy, deniedBy];
        });
        for (let at = 0; at < 4; at++) {
          expect(counts[0]?.[at]).toBeLessThanOrEqual(counts[1]?.[at] ?? 0);
          expect(counts[1]?.[at]).toBeLessThanOrEqual(counts[2]?.[at] ?? 0);
        }
      }),
    );
  });

  test("the lenses of single speakers add up to the lens of all of them", () => {
    fc.assert(
      fc.property(statements, fc.uniqueArray(name, { minLength: 1 }), (all, speakers) => {
        const together = toAssessment(all, { speaker: speakers });
        const apart = speakers.map((speaker) => toAssessment(all, { speaker: [speaker] }));
        for (const count of ["claims", "speakers", "assertedBy", "deniedBy"] as const) {
          expect(apart.reduce((sum, one) => sum + (one?.[count] ?? 0), 0)).toBe(together?.[count] ?? 0);
        }
      }),
    );
  });
});
