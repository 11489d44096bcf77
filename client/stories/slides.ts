// A story as slides: its steps, and the questions for discussion as the last one.
import type { Story, StoryStep } from "../../seed/model/story.ts";

export type Slide =
  | { id: string; title: string; step: StoryStep }
  | { id: string; title: string; questions: readonly string[] };

export function toSlides({ steps, questions }: Pick<Story, "steps" | "questions">): Slide[] {
  const slides: Slide[] = steps.map((step) => ({ id: step.id, title: step.title, step }));
  if (questions.length === 0) return slides;
  const taken = new Set(steps.map(({ id }) => id));
  let id = "discussion";
  while (taken.has(id)) id += "-slide";
  return [...slides, { id, title: "To discuss", questions }];
}

export type SlideMove = "next" | "previous" | "first" | "last";

/** A place in a story of so many slides; a move beyond its ends stays there. */
export function moveSlide(at: number, move: SlideMove, count: number): number {
  const wanted = { next: at + 1, previous: at - 1, first: 0, last: count - 1 }[move];
  return Math.max(0, Math.min(count - 1, wanted));
}

/** Where an address leads: the first slide for one that is not there. */
export function findSlide(slides: readonly Slide[], id: string | undefined): number {
  return Math.max(
    0,
    slides.findIndex((slide) => slide.id === id),
  );
}
