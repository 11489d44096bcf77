import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromPositionsCode, toPositionsCode } from "../../client/share/positionsCode.ts";

const place = fc.record({
  x: fc.double({ min: -131_071, max: 131_071, noNaN: true }),
  y: fc.double({ min: -131_071, max: 131_071, noNaN: true }),
});
const graph = fc
  .uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 40, unit: "binary" }), place, fc.boolean()), {
    selector: ([id]) => id,
    maxLength: 60,
  })
  .map((rows) => ({
    ids: rows.map(([id]) => id),
    positions: Object.fromEntries(rows.map(([id, at]) => [id, at])),
    pinned: new Set(rows.filter(([, , pinned]) => pinned).map(([id]) => id)),
  }));
const toWhole = ({ x, y }: { x: number; y: number }) => ({ x: Math.round(x) + 0, y: Math.round(y) + 0 });

describe("positions in the address", () => {
  it("come back to the pixel, pinned or not, whatever order the nodes are in", () => {
    fc.assert(
      fc.property(graph, ({ ids, positions, pinned }) => {
        const code = toPositionsCode(positions, pinned);
        expect(code).toMatch(/^[\w-]*$/);
        const found = fromPositionsCode(code, [...ids].reverse());
        expect(new Map(Object.entries(found.positions))).toEqual(
          new Map(Object.entries(positions).map(([id, at]) => [id, toWhole(at)])),
        );
        expect([...found.pinned].sort()).toEqual([...pinned].sort());
        expect(toPositionsCode(found.positions, found.pinned)).toBe(code);
      }),
    );
  });

  it("of nodes that stayed are not moved by those that came or went", () => {
    fc.assert(
      fc.property(graph, graph, fc.func(fc.boolean()), (then, now, stays) => {
        const code = toPositionsCode(then.positions, then.pinned);
        const kept = then.ids.filter(stays);
        const { positions } = fromPositionsCode(code, [...now.ids, ...kept]);
        for (const id of kept)
          expect(positions[id]).toEqual(toWhole(then.positions[id] ?? { x: NaN, y: NaN }));
        const known = new Set(then.ids);
        for (const id of now.ids) if (!known.has(id)) expect(Object.hasOwn(positions, id)).toBe(false);
      }),
    );
  });

  it("of a code that was changed or cut are not there at all, and nothing throws", () => {
    fc.assert(
      fc.property(graph, fc.nat(), fc.string(), ({ ids, positions, pinned }, at, other) => {
        const code = toPositionsCode(positions, pinned);
        const cut = code.slice(0, at % Math.max(1, code.length));
        expect(fromPositionsCode(cut, ids).positions).toEqual({});
        const place = at % Math.max(1, code.length - 1);
        const letter = code[place] === "x" ? "y" : "x";
        const changed = code.slice(0, place) + letter + code.slice(place + 1);
        if (ids.length > 0) expect(fromPositionsCode(changed, ids).positions).toEqual({});
        expect(fromPositionsCode(`${code}x`, ids).positions).toEqual({});
        fromPositionsCode(other, ids);
        fromPositionsCode(`1${other}`, ids);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it("that are far away are brought in, and those that are none are left out", () => {
    const code = toPositionsCode(
      { far: { x: 1e9, y: -1e9 }, none: { x: Number.NaN, y: 0 }, zero: { x: -0.2, y: 0 } },
      new Set(["far", "none", "gone"]),
    );
    const { positions, pinned } = fromPositionsCode(code, ["far", "none", "zero"]);
    expect(positions).toEqual({ far: { x: 131_071, y: -131_071 }, zero: { x: 0, y: 0 } });
    expect([...pinned]).toEqual(["far"]);
  });

  it("of nothing are an empty code", () => {
    expect(toPositionsCode({}, new Set())).toBe("");
    expect(fromPositionsCode("", ["a"])).toEqual({ positions: {}, pinned: new Set() });
    expect(fromPositionsCode("2AAAA", ["a"]).positions).toEqual({});
  });

  it("an id that is a word of JavaScript is an id", () => {
    const ids = ["__proto__", "constructor", "toString"];
    const given = Object.fromEntries(ids.map((id, x) => [id, { x, y: 1 }]));
    const { positions } = fromPositionsCode(toPositionsCode(given, new Set()), ids);
    expect(Object.entries(positions)).toHaveLength(3);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it.each([
    [1_000, 4_000, 8_000],
    [1_000, 262_142, 10_000],
    [300, 2_500, 2_400],
  ])("%i nodes within %i pixels take less than %i letters", (count, size, most) => {
    let seed = 1;
    const next = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return (seed / 2_147_483_647 - 0.5) * size;
    };
    const ids = Array.from({ length: count }, (_, at) => `person-number-${at}`);
    const positions = Object.fromEntries(ids.map((id) => [id, { x: next(), y: next() }]));
    const code = toPositionsCode(positions, new Set(ids.slice(0, 50)));
    expect(code.length).toBeLessThan(most);
    expect(Object.keys(fromPositionsCode(code, ids).positions)).toHaveLength(count);
  });
});
