// One door to all layouts. Pure and seeded: the same question has the same answer on every machine.
import { computeLayout, type LayoutAnswer, type LayoutInput } from "./computeLayout.ts";

export function runLayout(input: LayoutInput): LayoutAnswer {
  return { positions: computeLayout(input) };
}
