// What can be done to a story that is being made, as pure functions: each gives the story as it is afterwards.
import type { Story, StoryStep } from "../../seed/model/story.ts";

const mostSteps = 200;

export function newStory(id: string, title: string): Story {
  return { id, title, summary: "", steps: [], questions: [] };
}

/** After the step named, or at the end. A story that is full stays as it is. */
export function addStep(story: Story, step: Omit<StoryStep, "id">, after?: string): Story {
  if (story.steps.length >= mostSteps) return story;
  const at = story.steps.findIndex(({ id }) => id === after);
  const added = { ...step, id: toFreeId(step.title, story.steps) };
  const steps = [...story.steps];
  steps.splice(at < 0 ? steps.length : at + 1, 0, added);
  return { ...story, steps };
}

export function changeStep(story: Story, id: string, patch: Partial<Omit<StoryStep, "id">>): Story {
  return { ...story, steps: story.steps.map((step) => (step.id === id ? { ...step, ...patch } : step)) };
}

/** Its copy stands right behind it. */
export function duplicateStep(story: Story, id: string): Story {
  const step = story.steps.find((one) => one.id === id);
  return step ? addStep(story, step, id) : story;
}

export function removeStep(story: Story, id: string): Story {
  return { ...story, steps: story.steps.filter((step) => step.id !== id) };
}

/** To the place given, counted from 0 among all steps; what lies outside is brought in. */
export function moveStep(story: Story, id: string, to: number): Story {
  const step = story.steps.find((one) => one.id === id);
  const place = Math.max(0, Math.min(story.steps.length - 1, to));
  if (!step || story.steps[place] === step) return story;
  const others = story.steps.filter((one) => one !== step);
  return { ...story, steps: [...others.slice(0, place), step, ...others.slice(place)] };
}

/** A slug of a title that none of these has: lower-case letters and digits joined by hyphens. */
export function toFreeId(title: string, taken: readonly { id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  const slug = toSlug(title) || "step";
  for (let count = 1; ; count++) {
    const id = count === 1 ? slug : `${slug}-${count}`;
    if (!ids.has(id)) return id;
  }
}

/** Empty for a title without a Latin letter or digit. */
export function toSlug(title: string): string {
  const plain = title
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-");
  return plain.slice(0, 60).replaceAll(/^-+|-+$/g, "");
}
