// A quiz: what is asked in a step, what the class has guessed, what has been revealed, and how often it was right. Pure.
import { type Status, statuses } from "../../seed/model/stances.ts";
import { parseRelationId } from "../app/parseRelationId.ts";
import type { View } from "../app/view.ts";

export interface QuizAnswer {
  guess?: Status;
  /** The status as it was revealed. */
  revealed?: Status;
}

export interface QuizProgress {
  at: number;
  /** By the id of what was asked about. */
  answers: Readonly<Record<string, QuizAnswer>>;
}

export const freshQuiz: QuizProgress = { at: 0, answers: {} };

/** What keys 1 to 4 stand for. */
export const quizOptions: readonly Status[] = statuses;

/** What a quiz asks about: the relations that the step has selected and the events, in their order. */
export function toQuizItems(view: View): string[] {
  const selected = view.selected ?? [];
  const relations = selected.filter((id) => parseRelationId(id));
  return relations.length > 0 ? relations : selected;
}

/** What is revealed can be guessed no more. */
export function guess(progress: QuizProgress, item: string | undefined, status: Status): QuizProgress {
  if (item === undefined || progress.answers[item]?.revealed) return progress;
  return { ...progress, answers: { ...progress.answers, [item]: { guess: status } } };
}

/** Reveals what is asked; once it is revealed, goes on to what is asked next. */
export function reveal(
  progress: QuizProgress,
  items: readonly string[],
  actual: Status | undefined,
): QuizProgress {
  const item = items[progress.at];
  if (item === undefined) return progress;
  const answer = progress.answers[item];
  if (answer?.revealed) return { ...progress, at: Math.min(progress.at + 1, items.length - 1) };
  if (!actual) return progress;
  return { ...progress, answers: { ...progress.answers, [item]: { ...answer, revealed: actual } } };
}

/** Of what was guessed and revealed. */
export function toScore(all: readonly QuizProgress[]): { right: number; asked: number } {
  const answers = all.flatMap((progress) => Object.values(progress.answers));
  const asked = answers.filter((answer) => answer.guess && answer.revealed);
  return { right: asked.filter((answer) => answer.guess === answer.revealed).length, asked: asked.length };
}

/** What was kept in this tab, or nothing where that cannot be read. */
export function parseQuizzes(text: string | null): Record<string, QuizProgress> {
  try {
    const given: unknown = JSON.parse(text ?? "{}");
    const kept = Object.entries((given ?? {}) as Record<string, Partial<QuizProgress> | null>).filter(
      ([, one]) => typeof one?.at === "number" && typeof one.answers === "object" && one.answers !== null,
    );
    return Object.fromEntries(kept) as Record<string, QuizProgress>;
  } catch {
    return {};
  }
}
