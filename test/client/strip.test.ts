// The rules of the timeline strip: the broken scale, spans, labels and dots.
import { describe, expect, test } from "vitest";
import { toEventSpan, toEventSpans } from "../../client/strip/eventSpan.ts";
import { cutText, placeLabels } from "../../client/strip/placeLabels.ts";
import { createTimeScale } from "../../client/strip/timeScale.ts";
import { toDenialLinks } from "../../client/strip/toDenialLinks.ts";
import { placeDots, toSaidDots } from "../../client/strip/toSaidDots.ts";
import { createClaim, createNode, disputed } from "./scenes.ts";

const measure = (text: string) => text.length * 6;

describe("scale", () => {
  const spans = [
    { start: "2011-01-01", end: "2011-12-31" },
    { start: "2017-01-01", end: "2017-12-31" },
    { start: "2018-06-01", end: "2018-06-30" },
    { start: "2018-08-29", end: "2018-08-29" },
    { start: "2018-09-14", end: "2018-09-14" },
  ];
  const days = spans.flatMap(({ start, end }) => [start, end]);

  test("later is never further left, and everything is inside", () => {
    const scale = createTimeScale(spans, 70, 800);
    const xs = days.map(scale.x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(70);
    expect(Math.max(...xs)).toBeLessThanOrEqual(800);
  });

  test("empty years are cut out and marked", () => {
    expect(createTimeScale(spans, 70, 800).breaks.length).toBeGreaterThan(0);
    expect(createTimeScale([{ start: "2018-06-01", end: "2018-07-01" }], 70, 800).breaks).toEqual([]);
  });

  test("the words of the ticks keep apart, at phone width too", () => {
    for (const right of [374, 1400]) {
      const { ticks } = createTimeScale(spans, 70, right);
      for (const [i, tick] of ticks.entries())
        if (i > 0)
          expect(tick.x - (ticks[i - 1]?.x ?? 0)).toBeGreaterThan((ticks[i - 1]?.label.length ?? 0) * 6);
    }
  });

  test("nothing at all still gives an axis", () => {
    expect(createTimeScale([], 70, 800).ticks.length).toBeGreaterThan(0);
  });
});

describe("spans", () => {
  const event = (more: object) => toEventSpan(createNode("e", "Event", "E", more));

  test("a day is a point, a month is not", () => {
    expect(event({ date: "2018-09-14", start: "2018-09-14", end: "2018-09-14" })?.point).toBe(true);
    expect(event({ date: "2018-06", start: "2018-06-01", end: "2018-06-30" })?.point).toBe(false);
  });

  test("rough dates are soft, missing ends are open", () => {
    expect(event({ date: "2018~", start: "2018-01-01", end: "2018-12-31" })?.soft).toBe(true);
    const open = event({ date: "2011/..", start: "2011-01-01" });
    expect(open).toMatchObject({ openEnd: true, openStart: false, point: false });
  });

  test("people and undated events are none", () => {
    expect(toEventSpans(disputed.nodes).map(({ id }) => id)).toEqual(["damascus-meeting"]);
    expect(event({})).toBeUndefined();
  });
});

describe("labels", () => {
  test("bars and words in one row never overlap", () => {
    const slots = Array.from({ length: 9 }, (_, i) => ({
      id: `${i}`,
      text: "A rather long name",
      x0: i * 40,
      x1: i * 40 + 20,
    }));
    const placed = placeLabels(slots, 3, 500, measure);
    for (const a of placed)
      for (const b of placed)
        if (a !== b && a.row === b.row && a.x0 <= b.x0)
          expect(a.textX + measure(a.shown)).toBeLessThanOrEqual(Math.max(b.x0, a.textX));
  });

  test("words that hardly fit are dropped", () => {
    expect(cutText("Geneva talks", 100, measure)).toBe("Geneva talks");
    expect(cutText("Geneva talks", 50, measure)).toBe("Geneva…");
    expect(cutText("Geneva talks", 12, measure)).toBe("");
  });
});

describe("said", () => {
  test("retracted claims are silent; dots never lie on one another", () => {
    const claims = ["a", "b", "c"].map((id) => createClaim(id, "asserts", "2018-08-28"));
    const dots = toSaidDots([...claims, { ...createClaim("d", "denies", "2018-08-29"), retracted: true }]);
    expect(dots).toHaveLength(3);
    const placed = placeDots(dots, () => 100, { step: 12, rows: 2, left: 0, right: 200 });
    expect(new Set(placed.map(({ x, y }) => `${x}/${y}`)).size).toBe(3);
  });

  test("many claims are gathered by day and stance, the selection's stay single, none leaves the strip", () => {
    const many = Array.from({ length: 40 }, (_, i) =>
      createClaim(`c${i}`, i % 2 ? "asserts" : "denies", "2018-08-28"),
    );
    expect(toSaidDots(many).map((dot) => dot.claims.length)).toEqual([20, 20]);
    const single = toSaidDots(many, { selected: ["damascus-meeting"] });
    expect(single).toHaveLength(40);
    const placed = placeDots(single, () => 300, { step: 11, rows: 3, left: 70, right: 300 });
    expect(new Set(placed.map(({ x, y }) => `${x}/${y}`)).size).toBe(40);
    for (const { x } of placed) expect(x).toBeLessThanOrEqual(300);
  });

  test("where days are too many to stand side by side, months are gathered; no claim is lost", () => {
    const many = Array.from({ length: 300 }, (_, i) => {
      const [month, day] = [1 + (i % 10), 1 + (i % 27)].map((part) => String(part).padStart(2, "0"));
      return createClaim(`c${i}`, "asserts", `2018-${month}-${day}`);
    });
    const dots = toSaidDots(many);
    expect(dots.map(({ day }) => day.slice(0, 7))).toEqual([
      ...new Set(dots.map(({ day }) => day.slice(0, 7))),
    ]);
    expect(dots).toHaveLength(10);
    expect(new Set(dots.flatMap(({ claims }) => claims)).size).toBe(300);
    expect(dots[0]?.text).toBe(`30 claims, said from ${dots[0]?.day}: asserts`);
  });

  test("a denial is tied to its contested event", () => {
    const claims = [createClaim("a", "asserts", "2018-08-28"), createClaim("b", "denies", "2018-08-29")];
    expect(toDenialLinks(toEventSpans(disputed.nodes), claims, [])).toEqual([
      { event: "damascus-meeting", claim: "b" },
    ]);
  });

  test("what was said after the lens's day is told apart; several may be selected", () => {
    const claims = [createClaim("a", "asserts", "2018-08-28"), createClaim("b", "denies", "2018-08-29")];
    const [before, after] = toSaidDots(claims, { asOf: "2018-08-28", selected: ["x", "damascus-meeting"] });
    expect([before?.after, after?.after]).toEqual([false, true]);
    expect(after?.text).toMatch(/after the lens's day$/);
    expect(before?.about).toBe(true);
    expect(toSaidDots(claims).some((dot) => dot.after || dot.about)).toBe(false);
  });
});
