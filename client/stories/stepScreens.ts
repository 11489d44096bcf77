// Between a step and the workspace's address: what the screen is as a step, where a step leads, and whether the two are the same.
import type { StoryStep } from "../../seed/model/story.ts";
import { fromFragment, toFragment } from "../app/fragment.ts";
import { toSearchString, type View } from "../app/view.ts";
import { toStepPlaces, toStepView } from "./toStepView.ts";

export interface Screen {
  search: string;
  at?: string;
}

/** The screen as a step keeps it; `hash` is the address's fragment. */
export function toScreen(view: View, hash: string): Screen {
  const { story: _story, step: _step, view: _view, ...shown } = view;
  const code = fromFragment(hash);
  return { search: toSearchString(shown).replace(/^\?/, ""), ...(code && { at: toFragment(code) }) };
}

/** The view and fragment under which the workspace shows a step. */
export function toStepAddress(story: string, step: StoryStep): { search: View; hash: string } {
  return { search: { ...toStepView(step), story, step: step.id }, hash: toFragment(toStepPlaces(step)) };
}

/** Places that a layout has found for a step which keeps none are no change of it. */
export function isScreenOf(step: StoryStep, view: View, hash: string): boolean {
  const now = toScreen(view, hash);
  const kept = toSearchString(toStepView(step)).replace(/^\?/, "");
  const places = toStepPlaces(step);
  return sortParts(now.search) === sortParts(kept) && (places === "" || places === fromFragment(hash));
}

/** Nothing but a story and maybe its step: an address that asks for the step's own screen. */
export function isBareAddress(view: View): boolean {
  return Object.entries(view).every(
    ([key, value]) => key === "story" || key === "step" || value === undefined,
  );
}

function sortParts(search: string): string {
  return search.split("&").sort().join("&");
}
