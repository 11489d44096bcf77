// The rules of the timeline: lanes, rows, labels, gatherings, density, window, brush, steps and keys.
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parseView, toLens, toSearchString } from "../../client/app/view.ts";
import { arrangeLanes, toMostLanes } from "../../client/timeline/arrangeLanes.ts";
import { toBrushed, toHandleDay } from "../../client/timeline/brushDays.ts";
import { createStageLayout, measureLabel } from "../../client/timeline/createStageLayout.ts";
import { toItemsInSight } from "../../client/timeline/drawStage.ts";
import { isInRange } from "../../client/timeline/isInRange.ts";
import { type Item, type LaneRoom, layOutLane } from "../../client/timeline/layOutLane.ts";
import { stepItem } from "../../client/timeline/stepItem.ts";
import type { TimeMark } from "../../client/timeline/TimeMark.ts";
import { fromSeen, toExtent, toIsoDay, toOpening, toSeen } from "../../client/timeline/timeWindow.ts";
import { toAxis } from "../../client/timeline/toAxis.ts";
import { toDateShape } from "../../client/timeline/toDateShape.ts";
import { toDensity } from "../../client/timeline/toDensity.ts";
import { toItemWords } from "../../client/timeline/toItemWords.ts";
import { toLanes } from "../../client/timeline/toLanes.ts";
import { toListGroups } from "../../client/timeline/toListGroups.ts";
import { toMarks } from "../../client/timeline/toMarks.ts";
import { toNextStep, toPlaySteps } from "../../client/timeline/toPlaySteps.ts";
import { toStageCommand } from "../../client/timeline/toStageCommand.ts";
import { toStageScene } from "../../client/timeline/toStageScene.ts";
import { withoutHidden } from "../../client/timeline/withoutHidden.ts";
import { parseEdtf } from "../../seed/model/edtfDate.ts";
import { edtfCases } from "./edtfCases.ts";
import { toManyEvents } from "./manyEvents.ts";

const day = 86_400_000;
const time = (isoDay: string) => Date.parse(`${isoDay}T00:00:00Z`);

function toMark(date: string, more: Partial<TimeMark> = {}): TimeMark {
  const read = parseEdtf(date);
  const shape = "problem" in read ? undefined : toDateShape(date, read);
  if (!shape) throw new Error(`“${date}” is not drawn`);
  return {
    ...{ id: date, clock: "happened", shape, name: `On ${date}`, date, kind: "Event", target: date },
    ...{ events: [date], lanes: [{ key: "one", name: "One" }], words: `On ${date}.`, outside: false },
    ...more,
  };
}

const many = toManyEvents(300);
const marksOf = (by: Parameters<typeof toMarks>[1]) => toMarks(many, by, {});

describe("a range", () => {
  const year = { from: "2018-01-01", to: "2018-12-31" };
  it.each(edtfCases)("$date lies in 2018 possibly: $possibly, certainly: $certainly", (one) => {
    expect(isInRange(one, year)).toBe(one.possibly);
    expect(isInRange(one, { ...year, when: "certainly" })).toBe(one.certainly);
  });

  test("what has no date lies anywhere possibly, and nowhere certainly", () => {
    expect(isInRange({}, year)).toBe(true);
    expect(isInRange({}, { from: year.from, when: "certainly" })).toBe(false);
  });
});

describe("lanes", () => {
  test("by actor an event stands with each participant, and a claim with its speaker", () => {
    const lanes = toLanes(marksOf("actor"), "actor", 100);
    for (const event of many.events) {
      const keys = lanes
        .filter(({ happened }) => happened.some(({ id }) => id === event.id))
        .map(({ key }) => key);
      expect(keys.sort()).toEqual([...new Set(event.actors.map(({ id }) => id))].sort());
    }
    expect(lanes.flatMap(({ said }) => said)).toHaveLength(many.claims.length);
  });

  test("what has no room is gathered, and nothing is lost", () => {
    const lanes = toLanes(marksOf("actor"), "actor", 5);
    expect(lanes).toHaveLength(5);
    expect(lanes.at(-1)?.name).toMatch(/^\d+ others$/);
    const ids = new Set(lanes.flatMap(({ happened, said }) => [...happened, ...said].map(({ id }) => id)));
    expect(ids.size).toBe(many.events.length + many.claims.length);
  });

  test("statuses stand in the order of the legend, whatever is in them", () => {
    const names = toLanes(marksOf("status"), "status", 9).map(({ key }) => key);
    expect(names).toEqual(["corroborated", "single-source", "contested", "denied"]);
  });

  test("fill the height between them, and each has a row of what it holds", () => {
    for (const height of [160, 420, 700]) {
      const lanes = toLanes(marksOf("source"), "source", toMostLanes(height, 0, "both", 1200));
      const placed = arrangeLanes(lanes, { top: 26, height, head: 0, clock: "both" });
      const [first, last] = [placed[0], placed.at(-1)];
      expect(first?.y).toBe(26);
      expect((last?.y ?? 0) + (last?.height ?? 0)).toBeCloseTo(26 + height);
      expect(placed.every(({ eventRows, saidRows }) => eventRows > 0 && saidRows > 0)).toBe(true);
    }
  });
});

const room: LaneRoom = {
  ...{ rows: 3, scale: 2 / day, origin: time("2018-01-01"), least: 16, measure: measureLabel },
  toLabel: ([first]) => first?.name ?? "",
};

function reachOf(item: Item): number {
  return item.label === "" || item.inside ? item.x1 : item.labelX + measureLabel(item.label);
}

const someDate = fc
  .record({
    first: fc.integer({ min: 0, max: 700 }),
    length: fc.constantFrom(0, 0, 0, 5, 40, 300),
    open: fc.constantFrom("", "", "", "..", "start"),
  })
  .map(({ first, length, open }) => {
    const [from, to] = [
      toIsoDay(time("2018-01-01") + first * day),
      toIsoDay(time("2018-01-01") + (first + length) * day),
    ];
    if (open === "..") return `${from}/..`;
    if (open === "start") return `../${to}`;
    return length === 0 ? from : `${from}/${to}`;
  });

describe("marks in rows", () => {
  test("nothing touches anything of its row, words included, and no mark is lost", () => {
    fc.assert(
      fc.property(fc.array(someDate, { maxLength: 80 }), fc.integer({ min: 1, max: 6 }), (dates, rows) => {
        const marks = dates.map((date, index) => toMark(date, { id: String(index) }));
        const items = layOutLane(marks, { ...room, rows });
        expect(items.flatMap((item) => item.marks.map(({ id }) => id)).sort()).toEqual(
          marks.map(({ id }) => id).sort(),
        );
        for (let row = 0; row < rows; row++) {
          const own = items.filter((item) => item.row === row);
          for (const [at, item] of own.entries()) {
            const next = own[at + 1];
            if (next) expect(reachOf(item)).toBeLessThanOrEqual(next.x0);
          }
        }
      }),
      { numRuns: 60, seed: 2018 },
    );
  });

  test("with room for all of them, every one stands alone with its words", () => {
    const items = layOutLane([toMark("2018-02-01"), toMark("2018-02-03"), toMark("2018-12-01")], room);
    expect(items.map(({ marks, label }) => [marks.length, label])).toEqual([
      [1, "On 2018-02-01"],
      [1, "On 2018-02-03"],
      [1, "On 2018-12-01"],
    ]);
  });

  test("what is crowded from afar comes apart from near", () => {
    const days = Array.from({ length: 20 }, (_, at) => toMark(toIsoDay(time("2018-05-01") + at * day)));
    const far = layOutLane(days, room);
    expect(far.some(({ marks }) => marks.length > 1)).toBe(true);
    const near = layOutLane(days, { ...room, scale: 90 / day });
    expect(near.map(({ marks }) => marks.length)).toEqual(days.map(() => 1));
  });

  test("claims of one stance and day are one mark with a count, others are not", () => {
    const said = ["a", "b", "c"].map((id) => toMark("2018-08-28", { id, clock: "said", stance: "asserts" }));
    const denial = toMark("2018-08-28", { id: "d", clock: "said", stance: "denies" });
    expect(layOutLane([...said, denial], room).map(({ marks }) => marks.length)).toEqual([3, 1]);
  });

  test("between two steps of zooming the items keep their distance", () => {
    const scene = toStageScene({
      ...{ marks: marksOf("none"), by: "none", clock: "both", width: 900, height: 500, theme: "light" },
      extent: toExtent(
        [...marksOf("none").happened].map(({ shape }) => shape),
        0,
      ),
    });
    const layout = createStageLayout(scene.lanes, scene.extent);
    for (const scale of [1e-9, 1.2e-9, 3.3e-9, 1e-8]) {
      const { items, ratio } = layout.at(scale);
      expect(ratio).toBeGreaterThanOrEqual(1);
      expect(ratio).toBeLessThan(1.27);
      expect(items.reduce((sum, { marks }) => sum + marks.length, 0)).toBe(1200);
    }
    const window = { start: time("2014-01-01"), end: time("2014-06-01") };
    const { items } = toItemsInSight({ ...scene, layout }, window);
    expect(items.length).toBeGreaterThan(10);
    expect(items.every(({ place }) => place.x0 <= scene.width + 20)).toBe(true);
  });
});

describe("windows", () => {
  const shapes = ["2011", "2018-06", "2018-08", "2018-08-28", "2018-08-29", "2018-09-14"].map(
    (date) => toMark(date).shape,
  );
  test("the opening is where most dates are, within the whole", () => {
    const extent = toExtent(shapes, 0);
    expect(toIsoDay(extent.start) < "2011-01-01" && toIsoDay(extent.end) > "2018-09-14").toBe(true);
    const opening = toOpening(shapes, extent);
    expect(toIsoDay(opening.start) > "2018-04-01").toBe(true);
    expect(opening.end).toBeLessThanOrEqual(extent.end);
  });

  test("nothing at all has a year around today", () => {
    expect(toExtent([], time("2026-07-01"))).toEqual({
      start: time("2026-07-01") - 182.5 * day,
      end: time("2026-07-01") + 182.5 * day,
    });
  });

  test("go through the address as days, those before the year 0 as well", () => {
    for (const days of [
      ["2018-06-01", "2018-08-31"],
      ["-000044-03-15", "0012-01-01"],
    ]) {
      const window = fromSeen(days);
      expect(window && toSeen(window)).toEqual(days);
      expect(parseView({ seen: days.join() }).seen).toEqual(days);
    }
    expect(fromSeen(["2018-08-31", "2018-06-01"])).toBeUndefined();
    expect(parseView({ seen: "2018-06-01" }).seen).toBeUndefined();
  });

  test("the view keeps clock, lanes and strictness, and asks strictly only of a range", () => {
    const search = toSearchString({
      pane: "timeline",
      clock: "said",
      lanes: "actor",
      when: "certainly",
      from: "2018-01-01",
    });
    const view = parseView(Object.fromEntries(new URLSearchParams(search)));
    expect(view).toMatchObject({ pane: "timeline", clock: "said", lanes: "actor", when: "certainly" });
    expect(toLens(view).when).toBe("certainly");
    expect(toLens({ when: "certainly" })).toEqual({});
    expect(parseView({ clock: "both", lanes: "none", when: "possibly" })).toEqual({});
  });
});

describe("density", () => {
  test("every mark counts once, however long it is", () => {
    const extent = { start: time("2018-01-01"), end: time("2019-01-01") };
    const bars = toDensity({ happened: [toMark("2018"), toMark("2018-06-15")], said: [] }, extent, 12);
    expect(bars).toHaveLength(12);
    expect(bars[5]?.happened).toBe(1);
    expect(bars[0]?.happened).toBeCloseTo(Math.sqrt(1 / 13));
    expect(bars.every(({ said }) => said === 0)).toBe(true);
  });
});

describe("the axis", () => {
  test.each([
    ["2010-01-01", "2019-01-01", "2012", "year"],
    ["2018-05-20", "2018-09-10", "Jun 2018", "month"],
    ["2018-08-20", "2018-09-03", "21 Aug 2018", "day"],
    ["-000060-01-01", "-000030-01-01", "56 BC", "year"],
  ])("from %s to %s has %s among its words", (start, end, word) => {
    const ticks = toAxis({ start: time(start), end: time(end) }, 800);
    expect(ticks.map(({ label }) => label)).toContain(word);
    expect(ticks.every(({ time: at }) => at % day === 0)).toBe(true);
  });
});

describe("brush", () => {
  const extent = { start: time("2018-01-01"), end: time("2019-01-01") };
  test("two moments in any order are two days, none before the year 0", () => {
    expect(toBrushed(time("2018-06-30") + 5, time("2018-06-01"))).toEqual({
      from: "2018-06-01",
      to: "2018-06-30",
    });
    expect(toBrushed(time("-000044-01-01"), time("0001-01-01")).from).toBe("0000-01-01");
  });

  test("keys move a handle, never past the other, and open it at the edge", () => {
    const from = { side: "from" as const, from: "2018-06-01", to: "2018-06-03", extent, wide: false };
    expect(toHandleDay("ArrowRight", from)).toEqual({ day: "2018-06-02" });
    expect(toHandleDay("PageUp", from)).toEqual({ day: "2018-06-03" });
    expect(toHandleDay("Home", from)).toEqual({ day: undefined });
    expect(toHandleDay("PageDown", { ...from, from: "2018-01-02" })).toEqual({ day: undefined });
    expect(toHandleDay("a", from)).toBeUndefined();
    const to = { ...from, side: "to" as const, to: undefined, wide: true };
    expect(toHandleDay("ArrowLeft", to)?.day).toBe("2018-12-27");
  });
});

describe("play", () => {
  test("walks the days on which something was said or was over, each once", () => {
    const steps = toPlaySteps([
      toMark("2018-08-28", { clock: "said" }),
      toMark("2018-06"),
      toMark("2018-06-30"),
      toMark("2018-08", { clock: "said" }),
    ]);
    expect(steps).toEqual(["2018-06-30", "2018-08-01", "2018-08-28"]);
    expect(toNextStep(steps, undefined)).toBe("2018-06-30");
    expect(toNextStep(steps, "2018-07-15")).toBe("2018-08-01");
    expect(toNextStep(steps, "2018-08-28")).toBeUndefined();
  });
});

describe("keys", () => {
  const items = [
    { key: "a", x0: 0, x1: 10, y: 10, lane: 0 },
    { key: "b", x0: 40, x1: 50, y: 30, lane: 0 },
    { key: "c", x0: 45, x1: 55, y: 60, lane: 1 },
    { key: "d", x0: 90, x1: 99, y: 10, lane: 0 },
  ];
  test.each([
    ["a", "right", "b"],
    ["d", "left", "b"],
    ["d", "right", "d"],
    ["a", "down", "b"],
    ["b", "down", "c"],
    ["c", "up", "b"],
    ["b", "up", "a"],
    ["c", "first", "a"],
    ["a", "last", "d"],
    [undefined, "right", "a"],
  ] as const)("from %s %s to %s", (from, step, to) => {
    expect(stepItem(items, from, step)?.key).toBe(to);
  });

  test("only keys that mean something are taken", () => {
    expect(toStageCommand("[")).toEqual({ does: "from" });
    expect(toStageCommand("toString")).toBeUndefined();
  });
});

describe("words", () => {
  test("the list has every mark that lies in the range, lane by lane and in the order of time", () => {
    const marks = toMarks(many, "kind", { from: "2018-01-01", to: "2018-12-31", when: "certainly" });
    const groups = toListGroups(marks, "kind", "happened");
    expect(groups.map(({ name }) => name)).toEqual(["Meetings", "Events"]);
    const inside = many.events.filter((event) =>
      isInRange(event, { from: "2018-01-01", to: "2018-12-31", when: "certainly" }),
    );
    expect(groups.flatMap((group) => group.marks)).toHaveLength(inside.length);
    expect(inside.length).toBeGreaterThan(5);
  });

  test("what has no date has a heading of its own", () => {
    const [event] = many.events;
    const undated = event ? { ...event, date: undefined, start: undefined, end: undefined } : undefined;
    const marks = toMarks({ ...many, events: undated ? [undated] : [], claims: [] }, "actor", {});
    expect(toListGroups(marks, "actor", "both")).toMatchObject([{ name: "Without a date" }]);
    expect(marks.undated[0]?.words).toContain("without a date");
  });

  test("a gathering says how many of what, one mark says all of itself", () => {
    const [one, other] = [
      toMark("2018-06", { status: "contested" }),
      toMark("2018-06-02", { status: "denied" }),
    ];
    expect(toItemWords({ marks: [one], clock: "happened" })).toBe("On 2018-06.");
    expect(toItemWords({ marks: [one, other], clock: "happened" })).toBe(
      "2 events, 1 Jun 2018 to 30 Jun 2018: 1 contested, 1 denied. Enter looks closer.",
    );
    const said = { clock: "said", stance: "denies" } as const;
    expect(
      toItemWords({ marks: [toMark("2018-08-29", said), toMark("2018-08-29", said)], clock: "said" }),
    ).toBe("2 claims, 29 Aug 2018: denies. Enter lists them.");
  });

  test("what was put away by hand is gone, with what was said of it", () => {
    const [event] = many.events;
    const rest = withoutHidden(many, [event?.id ?? ""]);
    expect(rest.events).toHaveLength(many.events.length - 1);
    expect(rest.claims).toHaveLength(many.claims.length - 3);
    expect(withoutHidden(many)).toBe(many);
  });
});
