// The answer of the server as marks: each with the shape of its date, its words, and the lanes it belongs to.
import { kinds } from "../../seed/model/kinds.ts";
import type { TimelineAnswer, TimelineClaim, TimelineEvent } from "../../server/timelineContract.ts";
import { isInRange, type Range } from "./isInRange.ts";
import type { LaneKey, LaneKind, TimeMark } from "./TimeMark.ts";
import { toDateShape } from "./toDateShape.ts";
import { toClaimWords, toEventWords } from "./toMarkWords.ts";

export interface Marks {
  happened: TimeMark[];
  said: TimeMark[];
  /** In words: what has no date, and so no place in the picture. */
  undated: Omit<TimeMark, "shape">[];
}

const nowhere: Record<LaneKind, string> = {
  none: "",
  actor: "Nobody named",
  kind: "About no event",
  source: "No source",
  topic: "No topic",
  status: "No status",
};

/** Claims stand in the lane of their speaker or source, or else in those of the events they speak of. */
export function toMarks({ events, claims }: TimelineAnswer, by: LaneKind, range: Range): Marks {
  const byId = new Map(events.map((event) => [event.id, event]));
  const titles = new Map(claims.map(({ document: { id, title } }) => [id, title]));
  const undated: Marks["undated"] = [];
  const keep = (mark: Omit<TimeMark, "shape">, bounds: { start?: string; end?: string }) => {
    const shape = toDateShape(mark.date || undefined, bounds);
    if (shape) return [{ ...mark, shape }];
    undated.push(mark);
    return [];
  };
  const happened = events.flatMap((event) => {
    const { id, name, date = "", start, end, assessment } = event;
    const kind = event.kind === "Meeting" ? "Meeting" : "Event";
    const lanes = orNowhere(toEventLanes(event, by, titles), by);
    const outside = !isInRange({ start, end }, range);
    const words = toEventWords(event);
    const status = assessment?.status;
    return keep(
      { id, clock: "happened", name, date, kind, status, target: id, events: [id], lanes, words, outside },
      { start, end },
    );
  });
  const said = claims.flatMap((claim) => {
    const { id, subject, predicate, object, stance, speaker } = claim;
    const about = [subject.id, object?.id].flatMap((one) => (one ? (byId.get(one) ?? []) : []));
    const target = object ? `${subject.id}~${predicate}~${object.id}` : subject.id;
    const dated = claim.date ? { start: claim.dateStart, end: claim.dateEnd } : (about[0] ?? {});
    return keep(
      {
        ...{ id, clock: "said", name: speaker.name, date: claim.said, kind: "Event", stance, target },
        events: about.map((event) => event.id),
        lanes: orNowhere(toClaimLanes(claim, about, by, titles), by),
        words: toClaimWords(claim),
        outside: !isInRange(dated, range),
      },
      { start: claim.saidStart, end: claim.saidEnd },
    );
  });
  return { happened, said, undated };
}

function orNowhere(lanes: LaneKey[], by: LaneKind): LaneKey[] {
  return lanes.length > 0 ? lanes : [{ key: "", name: nowhere[by] }];
}

function toEventLanes(event: TimelineEvent, by: LaneKind, titles: Map<string, string>): LaneKey[] {
  switch (by) {
    case "none":
      return [{ key: "happened", name: "Happened" }];
    case "actor":
      return event.actors.filter(({ denied }) => !denied).map(toKey);
    case "kind":
      return [{ key: event.kind, name: kinds[event.kind].plural }];
    case "source":
      return event.documents.map((id) => ({ key: id, name: titles.get(id) ?? id }));
    case "topic":
      return event.topics.map(toKey);
    case "status":
      return event.assessment ? [{ key: event.assessment.status, name: event.assessment.status }] : [];
  }
}

function toClaimLanes(
  claim: TimelineClaim,
  about: readonly TimelineEvent[],
  by: LaneKind,
  titles: Map<string, string>,
): LaneKey[] {
  if (by === "none") return [{ key: "said", name: "Said" }];
  if (by === "actor") return [toKey(claim.speaker)];
  if (by === "source") return [{ key: claim.document.id, name: claim.document.title }];
  if (by === "topic") {
    const own = [claim.subject, claim.object].flatMap((one) => (one?.kind === "Topic" ? [toKey(one)] : []));
    if (own.length > 0) return own;
  }
  const lanes = about.flatMap((event) => toEventLanes(event, by, titles));
  return [...new Map(lanes.map((lane) => [lane.key, lane])).values()];
}

function toKey({ id, name }: { id: string; name: string }): LaneKey {
  return { key: id, name };
}
