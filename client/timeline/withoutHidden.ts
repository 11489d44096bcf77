// The timeline without what was put away by hand: those events, and the claims that speak of anything put away.
import type { TimelineAnswer } from "../../server/timelineContract.ts";

export function withoutHidden(answer: TimelineAnswer, hidden: readonly string[] = []): TimelineAnswer {
  if (hidden.length === 0) return answer;
  const gone = new Set(hidden);
  return {
    ...answer,
    events: answer.events.filter(({ id }) => !gone.has(id)),
    claims: answer.claims.filter(
      ({ subject, object }) => !gone.has(subject.id) && !gone.has(object?.id ?? ""),
    ),
  };
}
