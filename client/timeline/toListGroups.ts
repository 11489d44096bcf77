// The list twin: lanes as headings, marks in the order of time, first what happened, then what was said.
import type { Clock, LaneKind, TimeMark } from "./TimeMark.ts";
import { toLanes } from "./toLanes.ts";
import type { Marks } from "./toMarks.ts";

export interface ListGroup {
  key: string;
  name: string;
  marks: readonly Omit<TimeMark, "shape">[];
}

/** What the range leaves out is left out here, too. */
export function toListGroups({ happened, said, undated }: Marks, by: LaneKind, clock: Clock): ListGroup[] {
  const inside = (marks: readonly TimeMark[]) => marks.filter(({ outside }) => !outside);
  const shown = {
    happened: clock === "said" ? [] : inside(happened),
    said: clock === "happened" ? [] : inside(said),
  };
  const inTime = (marks: readonly TimeMark[]) =>
    [...marks].sort((a, b) => a.shape.start - b.shape.start || a.shape.end - b.shape.end);
  const groups = toLanes(shown, by, Number.POSITIVE_INFINITY).map(
    ({ key, name, happened: events, said: claims }) => ({
      key,
      name,
      marks: [...inTime(events), ...inTime(claims)],
    }),
  );
  const left = undated.filter((mark) => !mark.outside && (clock === "both" || mark.clock === clock));
  return left.length > 0 ? [...groups, { key: "~undated", name: "Without a date", marks: left }] : groups;
}
