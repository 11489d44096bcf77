// Marks by lane: as many lanes as there is room for, the fullest first, and what is left in one of its own.
import type { statuses } from "../../seed/model/stances.ts";
import type { LaneKind, TimeMark } from "./TimeMark.ts";

export interface Lane {
  key: string;
  name: string;
  happened: TimeMark[];
  said: TimeMark[];
}

const othersKey = "~others";
const fixed: Partial<Record<LaneKind, readonly string[]>> = {
  none: ["happened", "said"],
  kind: ["Meeting", "Event"],
  status: ["corroborated", "single-source", "contested", "denied"] satisfies (typeof statuses)[number][],
};

/** A mark that belongs to several lanes stands in each of them. Neither stance nor status moves a lane up. */
export function toLanes(
  { happened, said }: { happened: readonly TimeMark[]; said: readonly TimeMark[] },
  by: LaneKind,
  most: number,
): Lane[] {
  const lanes = new Map<string, Lane>();
  for (const mark of [...happened, ...said]) {
    for (const { key, name } of mark.lanes) {
      let lane = lanes.get(key);
      if (!lane) {
        lane = { key, name, happened: [], said: [] };
        lanes.set(key, lane);
      }
      lane[mark.clock].push(mark);
    }
  }
  const order = fixed[by];
  const rank = ({ key, happened: events, said: claims }: Lane) =>
    key === ""
      ? Number.NEGATIVE_INFINITY
      : order
        ? -order.indexOf(key)
        : events.length * 1_000 + claims.length;
  const sorted = [...lanes.values()].sort((a, b) => rank(b) - rank(a) || a.name.localeCompare(b.name, "en"));
  if (sorted.length <= most) return sorted;
  const kept = sorted.slice(0, Math.max(1, most - 1));
  const rest = sorted.slice(kept.length);
  return [
    ...kept,
    {
      key: othersKey,
      name: `${rest.length} others`,
      happened: once(rest.flatMap((lane) => lane.happened)),
      said: once(rest.flatMap((lane) => lane.said)),
    },
  ];
}

function once(marks: readonly TimeMark[]): TimeMark[] {
  return [...new Map(marks.map((mark) => [mark.id, mark])).values()];
}
