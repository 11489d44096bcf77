// How much lies where on the whole of time: a bar for each stretch, what happened above, what was said below.
import type { DateShape } from "./toDateShape.ts";

export interface DensityBar {
  /** Shares of the highest bar, 0 to 1. */
  happened: number;
  said: number;
}

export interface Extent {
  start: number;
  end: number;
}

/** Long spans are spread over the bars they touch, each mark counting once. */
export function toDensity(
  marks: { happened: readonly { shape: DateShape }[]; said: readonly { shape: DateShape }[] },
  { start, end }: Extent,
  bars: number,
): DensityBar[] {
  const count = (some: readonly { shape: DateShape }[]) => {
    const sums = new Array<number>(bars).fill(0);
    for (const { shape } of some) {
      const toBar = (time: number) =>
        Math.max(0, Math.min(bars - 1, Math.floor(((time - start) / (end - start)) * bars)));
      const [first, last] = [toBar(shape.start), toBar(shape.end - 1)];
      for (let at = first; at <= last; at++) sums[at] = (sums[at] ?? 0) + 1 / (last - first + 1);
    }
    const most = Math.max(...sums, 1e-9);
    // Its root, so that a bar of one stays in sight beside one of hundreds.
    return sums.map((sum) => Math.sqrt(sum / most));
  };
  const [happened, said] = [count(marks.happened), count(marks.said)];
  return happened.map((share, at) => ({ happened: share, said: said[at] ?? 0 }));
}
