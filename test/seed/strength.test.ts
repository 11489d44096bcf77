import fc from "fast-check";
import { expect, it } from "vitest";
import { statuses } from "../../seed/model/stances.ts";
import { compareStrength, type Strength } from "../../seed/model/strength.ts";

const strength: fc.Arbitrary<Strength> = fc.record({
  status: fc.constantFrom(...statuses),
  assertedBy: fc.nat(5),
  deniedBy: fc.nat(5),
});

it("puts status before numbers, and the lead of those who assert after it", () => {
  const given: Strength[] = [
    { status: "denied", assertedBy: 0, deniedBy: 1 },
    { status: "contested", assertedBy: 3, deniedBy: 2 },
    { status: "contested", assertedBy: 3, deniedBy: 1 },
    { status: "single-source", assertedBy: 1, deniedBy: 0 },
    { status: "corroborated", assertedBy: 2, deniedBy: 0 },
    { status: "corroborated", assertedBy: 4, deniedBy: 0 },
  ];
  expect([...given].sort(compareStrength)).toEqual([...given].reverse());
});

it("is one order: it can be turned round, and is passed on", () => {
  fc.assert(
    fc.property(strength, strength, strength, (a, b, c) => {
      expect(Math.sign(compareStrength(a, b)) + Math.sign(compareStrength(b, a))).toBe(0);
      if (compareStrength(a, b) <= 0 && compareStrength(b, c) <= 0) {
        expect(compareStrength(a, c)).toBeLessThanOrEqual(0);
      }
    }),
  );
});

it("takes speakers nobody counted for none", () => {
  expect(compareStrength({ status: "denied" }, { status: "denied", assertedBy: 0, deniedBy: 0 })).toBe(0);
});
