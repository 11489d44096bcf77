// The rules of the lens panel: days as places of a slider, values that come to rest, voices and their words.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSettler, type Timers } from "../../client/lens/createSettler.ts";
import {
  countSaid,
  describeDay,
  fromPosition,
  parseDay,
  toDayBars,
  toPosition,
} from "../../client/lens/saidDays.ts";
import { toggleVoice } from "../../client/lens/toggleVoice.ts";
import { toHiddenWords } from "../../client/lens/toHiddenWords.ts";
import { filterVoices } from "../../client/lens/voiceSorts.ts";

const days = [
  { day: "2018-01-01", claims: 4, denials: 0 },
  { day: "2018-08-01", claims: 108, denials: 0 },
  { day: "2018-08-29", claims: 2, denials: 2 },
];

describe("days", () => {
  it("each is a place of the slider, and today is behind the last", () => {
    for (const [index, { day }] of days.entries()) {
      expect(toPosition(days, day)).toBe(index);
      expect(fromPosition(days, index)).toBe(day);
    }
    expect(toPosition(days, undefined)).toBe(3);
    expect(fromPosition(days, 3)).toBeUndefined();
  });

  it("a day between two stands where the earlier one does, for it lets the same through", () => {
    expect(toPosition(days, "2018-08-28")).toBe(1);
    expect(toPosition(days, "1990-01-01")).toBe(0);
    expect(toPosition([], "2018-01-01")).toBe(0);
  });

  it("are told in words", () => {
    expect(describeDay(days, undefined)).toBe("today · 29 Aug 2018 is the last day something was said");
    expect(describeDay(days, "2018-08-28")).toBe("28 Aug 2018 · nothing was said that day");
    expect(describeDay(days, "2018-08-29")).toBe("29 Aug 2018 · 2 denials that day");
    expect(describeDay(days, "2000-08-29")).toBe("29 Aug 2000 · before anything was said");
    expect(describeDay([], undefined)).toMatch(/nothing/);
    expect(countSaid({ claims: 1200, denials: 1 })).toBe("1,200 claims, 1 of them a denial");
    expect(countSaid({ claims: 1, denials: 1 })).toBe("1 denial");
  });

  it.each([
    ["2018-08-28", "2018-08-28"],
    [" 28 Aug 2018 ", "2018-08-28"],
    ["3. August 2018", "2018-08-03"],
    ["2018-02-30", undefined],
    ["31 Feb 2018", undefined],
    ["28 Abc 2018", undefined],
    ["2018", undefined],
    ["", undefined],
  ])("“%s” is read as %s", (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  it("bars stay in their place and say what was denied apart", () => {
    const bars = toDayBars(days);
    expect(bars.map(({ up, down }) => [up > 0, down > 0])).toEqual([
      [true, false],
      [true, false],
      [false, true],
    ]);
    for (const [index, { x, width, up, down }] of bars.entries()) {
      expect(x + width / 2).toBeCloseTo(index / 3);
      expect(Math.max(up, down)).toBeLessThanOrEqual(1);
    }
  });
});

/** Time that passes only when it is told to. */
function createClock() {
  let now = 0;
  let last = 0;
  const waiting = new Map<number, { at: number; run(): void }>();
  const timers: Timers = {
    set: (run, ms) => {
      waiting.set(++last, { at: now + ms, run });
      return last;
    },
    clear: (timer) => void waiting.delete(timer),
  };
  const pass = (ms: number) => {
    now += ms;
    for (const [timer, { at, run }] of [...waiting].sort(([, a], [, b]) => a.at - b.at))
      if (at <= now && waiting.delete(timer)) run();
  };
  return { timers, pass };
}

describe("a value that slides", () => {
  it("is passed on when it slows down, and once more when it rests", () => {
    const sent: [number, boolean][] = [];
    const { timers, pass } = createClock();
    const settler = createSettler<number>((value, { step }) => sent.push([value, step]), timers);
    for (let value = 0; value < 50; value++) {
      settler.move(value);
      pass(16);
    }
    expect(sent).toEqual([]);
    pass(200);
    expect(sent).toEqual([[49, false]]);
    pass(1_000);
    expect(sent).toEqual([
      [49, false],
      [49, true],
    ]);
  });

  it("however it moves, its last place is the last and only then at rest", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(900)), { minLength: 1 }), (moves) => {
        const sent: [number, boolean][] = [];
        const { timers, pass } = createClock();
        const settler = createSettler<number>((value, { step }) => sent.push([value, step]), timers);
        for (const [value, ms] of moves) {
          settler.move(value);
          pass(ms);
        }
        settler.end();
        settler.end();
        expect(sent.at(-1)).toEqual([moves.at(-1)?.[0], true]);
        const rests = sent.filter(([, step]) => step).length;
        expect(rests).toBe(1 + moves.slice(0, -1).filter(([, ms]) => ms >= 650).length);
      }),
    );
  });
});

describe("voices", () => {
  const voice = (id: string, name: string) => ({ id, name, kind: "Person" as const, claims: 1 });
  it("are found by any word of theirs, without accents", () => {
    const voices = [voice("a", "Ali Mamlouk"), voice("b", "José Ali"), voice("c", "علي مملوك")];
    const find = (text: string) => filterVoices(voices, text).map(({ id }) => id);
    expect(find("mamlouk ali")).toEqual(["a"]);
    expect(find("jose")).toEqual(["b"]);
    expect(find("مملوك")).toEqual(["c"]);
    expect(find(" ")).toEqual(["a", "b", "c"]);
  });

  it("come and go, and with the last one the list", () => {
    expect(toggleVoice({}, "speaker", "a")).toEqual({ speaker: ["a"] });
    expect(toggleVoice({ speaker: ["a"] }, "speaker", "b")).toEqual({ speaker: ["a", "b"] });
    expect(toggleVoice({ speaker: ["a"], via: ["a"] }, "via", "a")).toEqual({ via: undefined });
  });

  it("what a lens hides is told in words", () => {
    expect(toHiddenWords({ relations: 1 })).toBe("The lens hides 1 relation.");
    expect(toHiddenWords({ relations: 1200, claims: 2 })).toBe(
      "The lens hides 1,200 relations and 2 claims.",
    );
    expect(toHiddenWords({ relations: 0 })).toBe("The lens hides nothing here.");
  });
});
