// Whether a relation is enough to say that two nodes are next to one another. Pure.
import type { Status } from "../../seed/model/stances.ts";

/** What is only denied joins nothing, unless these very statuses were asked for. */
export function isCarrying({ status }: { status: Status }, asked: readonly Status[] | undefined): boolean {
  return asked ? asked.includes(status) : status !== "denied";
}
