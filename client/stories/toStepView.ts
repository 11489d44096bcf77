// A step's screen: its search as a view of what is still there, and where its nodes stand.

import type { StoryStep } from "../../seed/model/story.ts";
import { toNamedNodes, toStoryFocus } from "../../seed/model/storyFocus.ts";
import { fromFragment } from "../app/fragment.ts";
import { parseRelationId } from "../app/parseRelationId.ts";
import { fromSearchString, parseView, type View } from "../app/view.ts";

/** Without what the workspace knows of stories; `gone` is left out, since nobody can be asked for it any more. */
export function toStepView({ search }: Pick<StoryStep, "search">, gone: readonly string[] = []): View {
  const { story: _story, step: _step, view: _view, ...view } = parseView(fromSearchString(search));
  if (gone.length === 0) return view;
  const away = new Set(gone);
  const isThere = (id: string) => {
    const relation = parseRelationId(id);
    if (away.has(id)) return false;
    return relation
      ? !away.has(relation.start) && !away.has(relation.end)
      : !away.has(id.split("~")[0] ?? id);
  };
  const left = (ids: string[] | undefined) => ids?.filter(isThere);
  return {
    ...view,
    ids: left(view.ids),
    added: left(view.added),
    expanded: left(view.expanded),
    selected: left(view.selected),
    ends: left(view.ends),
    event: view.event !== undefined && away.has(view.event) ? undefined : view.event,
  };
}

/** The code after `at=`, whether the step's has that or not. */
export function toStepPlaces({ at = "" }: Pick<StoryStep, "at">): string {
  return fromFragment(at) || at;
}

/** What of all that a step names is gone. */
export function toStepGone({ search, claims }: StoryStep, gone: readonly string[]): string[] {
  const named = new Set([...toNamedNodes(search), ...toStoryFocus(search).relations, ...claims]);
  return gone.filter((id) => named.has(id));
}

/** Whether it began with something of which nothing is left. */
export function isEmptied(step: Pick<StoryStep, "search">, gone: readonly string[]): boolean {
  const [before, after] = [toStepView(step), toStepView(step, gone)];
  return (["ids", "event"] as const).some((key) => before[key] !== undefined && !after[key]?.length);
}
