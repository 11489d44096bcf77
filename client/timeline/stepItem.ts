// Where the arrow keys lead from mark to mark: along a lane, up and down to what lies nearest in time.
import type { StageItem } from "./createStageLayout.ts";

type Steppable = Pick<StageItem, "key" | "x0" | "x1" | "y" | "lane">;

export type Step = "left" | "right" | "up" | "down" | "first" | "last";

/** `items` in the order in which they begin. Without a place to start from, the first in sight is it. */
export function stepItem<T extends Steppable>(
  items: readonly T[],
  from: string | undefined,
  step: Step,
): T | undefined {
  const at = items.findIndex(({ key }) => key === from);
  const item = items[at];
  if (step === "first") return items[0];
  if (step === "last") return items.at(-1);
  if (!item) return items[0];
  if (step === "left" || step === "right") {
    const row = items.filter(({ lane }) => lane === item.lane);
    const next = row.indexOf(item) + (step === "right" ? 1 : -1);
    return row[next] ?? item;
  }
  const side = step === "down" ? 1 : -1;
  const beyond = items.filter(({ y }) => (y - item.y) * side > 1);
  const nearestRow = Math.min(...beyond.map(({ y }) => (y - item.y) * side));
  const middle = (one: Steppable) => (one.x0 + one.x1) / 2;
  const away = (one: Steppable) => Math.abs(middle(one) - middle(item));
  return (
    beyond
      .filter(({ y }) => (y - item.y) * side <= nearestRow + 1)
      .reduce<T | undefined>((best, one) => (best && away(best) <= away(one) ? best : one), undefined) ?? item
  );
}
