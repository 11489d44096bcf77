// Does a date lie in the range that is asked for, possibly or certainly? The same rule as the server's, for what stands there faded.
import type { Bounds } from "../../seed/model/edtfDate.ts";

export interface Range {
  /** ISO days. */
  from?: string;
  to?: string;
  when?: "certainly";
}

export function isInRange({ start, end }: Bounds, { from, to, when }: Range): boolean {
  if (when === "certainly") {
    return (!from || (start !== undefined && start >= from)) && (!to || (end !== undefined && end <= to));
  }
  return (!from || end === undefined || end >= from) && (!to || start === undefined || start <= to);
}
