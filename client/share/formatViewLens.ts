// The lens of an exported view, in words that stand on their own: who is listened to, until when, and what time is looked at.
import { formatEdtf } from "../evidence/formatEdtf.ts";

/** The view's lens is one. Ids, and ISO days. */
export interface ViewLens {
  speaker?: string[];
  via?: string[];
  document?: string[];
  /** Only what was said by this day. */
  asOf?: string;
  topic?: string[];
  /** Event time. */
  from?: string;
  to?: string;
  when?: "certainly";
}

/** "according to Reuters, as of 28 Aug 2018"; an id without a name is written as it is. */
export function formatViewLens(lens: ViewLens, names: ReadonlyMap<string, string>): string {
  const { speaker = [], via = [], document = [], asOf, topic = [], from, to, when } = lens;
  const list = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(", ");
  const heard = [...speaker, ...via, ...document];
  const parts = [
    ...(heard.length > 0 ? [`according to ${list(heard)}`] : []),
    ...(asOf ? [`as of ${formatEdtf(asOf)}`] : []),
    ...(topic.length > 0 ? [`about ${list(topic)}`] : []),
    ...(from ? [`${when ? "not begun" : "not ended"} before ${formatEdtf(from)}`] : []),
    ...(to ? [`${when ? "not ended" : "not begun"} after ${formatEdtf(to)}`] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : "all voices, all days";
}
