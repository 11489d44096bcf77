import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConsoleFrame, Started } from "../../client/console/ConsoleFrame.ts";
import {
  type ConsoleAction,
  type ConsoleState,
  mostFrames,
  mostOpen,
  noFrames,
  reduceConsole,
  toShownFrames,
} from "../../client/console/consoleState.ts";

const run = (query = "RETURN 1", startedAt = 1): Started => ({
  query,
  params: {},
  lens: {},
  names: {},
  startedAt,
});
const answer = {
  columns: ["a"],
  rows: [[1]],
  summary: { rows: 1, truncated: false, ms: 3, notifications: [] },
};
const reduce = (actions: readonly ConsoleAction[], state: ConsoleState = noFrames) =>
  actions.reduce(reduceConsole, state);
const start = (id: number): ConsoleAction => ({ type: "started", id, run: run(`RETURN ${id}`, id) });
const end = (id: number): ConsoleAction => ({
  type: "ended",
  id,
  startedAt: id,
  outcome: { phase: "answered", answer },
});
const ids = (frames: readonly ConsoleFrame[]) => frames.map(({ id }) => id);

describe("frames", () => {
  it("stand newest first, the pinned ones on top", () => {
    const { frames } = reduce([start(1), start(2), start(3), { type: "pinned", id: 1 }]);
    expect(ids(frames)).toEqual([3, 2, 1]);
    expect(ids(toShownFrames(frames))).toEqual([1, 3, 2]);
  });

  it("a pinned one survives :clear, and the cleared ones come back where they were", () => {
    const cleared = reduce([
      start(1),
      end(1),
      start(2),
      end(2),
      { type: "pinned", id: 1 },
      { type: "cleared" },
    ]);
    expect(ids(cleared.frames)).toEqual([1]);
    const { frames, closed } = reduce([{ type: "reopened" }], cleared);
    expect(ids(frames)).toEqual([2, 1]);
    expect(closed).toEqual([]);
  });

  it("what was running when it was closed comes back as cancelled", () => {
    const { frames } = reduce([start(1), { type: "closed", id: 1 }, { type: "reopened" }]);
    expect(frames[0]).toMatchObject({ outcome: { phase: "cancelled" } });
  });

  it("an answer to an earlier run of the same frame changes nothing", () => {
    const again: ConsoleAction = { type: "restarted", id: 1, run: run("RETURN 1", 99) };
    expect(reduce([start(1), again, end(1)]).frames[0]).toMatchObject({ outcome: { phase: "running" } });
  });

  it("older ones fold, the oldest go, the pinned and the running stay", () => {
    const many = Array.from({ length: mostFrames + 5 }, (_, index) => index + 3);
    const actions = [start(1), end(1), start(2), { type: "pinned", id: 1 } as const];
    const { frames } = reduce([...actions, ...many.flatMap((id) => [start(id), end(id)])]);
    expect(ids(frames)).toContain(1);
    expect(ids(frames)).toContain(2);
    expect(frames.filter(({ pinned }) => !pinned)).toHaveLength(mostFrames + 1);
    expect(frames.filter(({ collapsed, pinned }) => !collapsed && !pinned)).toHaveLength(mostOpen);
  });

  it("whatever happens, no id stands twice and the newest stands first", () => {
    const action = fc.oneof(
      fc.constant("start" as const),
      fc.record({
        type: fc.constantFrom("pinned", "collapsed", "closed"),
        id: fc.integer({ min: 1, max: 40 }),
      }),
      fc.record({ type: fc.constantFrom("cleared", "reopened", "forgotten") }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (given) => {
        let next = 1;
        const actions = given.map((one) => (one === "start" ? start(next++) : (one as ConsoleAction)));
        const { frames } = reduce(actions);
        const order = ids(frames);
        expect(order).toEqual([...new Set(order)].sort((one, other) => other - one));
      }),
    );
  });
});
