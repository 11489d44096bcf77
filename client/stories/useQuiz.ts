// The quiz of the step that is told: its questions, the claims of the one asked, and what the class has answered in this tab.
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import type { Status } from "../../seed/model/stances.ts";
import type { StoryStep } from "../../seed/model/story.ts";
import type { ClaimAnswer } from "../../server/contract.ts";
import { parseRelationId } from "../app/parseRelationId.ts";
import { toLens } from "../app/view.ts";
import type { Assessment } from "../evidence/explainStatus.ts";
import { toStandingClaims } from "../evidence/toStandingClaims.ts";
import { claimsQuery } from "../store/queries.ts";
import {
  freshQuiz,
  guess,
  parseQuizzes,
  type QuizProgress,
  quizOptions,
  reveal,
  toQuizItems,
  toScore,
} from "./quizState.ts";
import { toStepView } from "./toStepView.ts";

export interface Quiz {
  items: readonly string[];
  progress: QuizProgress;
  /** What is asked now. */
  item: string | undefined;
  /** What the graph may give away. */
  drawn: { item: string | undefined; revealed: readonly string[] };
  /** On which its status rests, without it. */
  claims: readonly ClaimAnswer[];
  assessment: Assessment | undefined;
  loading: boolean;
  score: { right: number; asked: number };
  guess(option: number): void;
  reveal(): void;
  /** For another class. */
  startOver(): void;
}

const nothing: readonly string[] = [];

/** Undefined for a step that asks nothing. */
export function useQuiz(
  storyId: string,
  step: StoryStep | undefined,
  gone: readonly string[],
): Quiz | undefined {
  const key = `backchannel-quiz:${storyId}`;
  const [all, setAll] = useState(() => parseQuizzes(sessionStorage.getItem(key)));
  const view = useMemo(() => (step?.quiz ? toStepView(step, gone) : undefined), [step, gone]);
  const items = useMemo(() => (view ? toQuizItems(view) : nothing), [view]);
  const progress = (step && all[step.id]) || freshQuiz;
  const item = items[Math.min(progress.at, items.length - 1)];
  const parts = useMemo(() => (item === undefined ? undefined : parseRelationId(item)), [item]);
  const asked = claimsQuery(parts ? { relation: item } : { node: item }, view ? toLens(view) : {});
  const answer = useQuery({ ...asked, enabled: item !== undefined });
  const claims = useMemo(() => {
    const found = answer.data?.claims ?? [];
    if (parts) return toStandingClaims(found, parts);
    return found.filter(({ predicate }) => predicate === "TOOK_PLACE");
  }, [answer.data, parts]);
  const drawn = useMemo(() => {
    const told = Object.entries(progress.answers).filter(([, { revealed }]) => revealed);
    return { item, revealed: told.map(([id]) => id) };
  }, [item, progress]);

  const change = useCallback(
    (next: QuizProgress) => {
      if (!step) return;
      setAll((before) => {
        const after = { ...before, [step.id]: next };
        sessionStorage.setItem(key, JSON.stringify(after));
        return after;
      });
    },
    [step, key],
  );
  if (!view || items.length === 0) return undefined;
  const assessment = answer.data?.assessment;
  return {
    items,
    progress,
    item,
    drawn,
    claims,
    assessment,
    loading: answer.isPending,
    score: toScore(Object.values(all)),
    guess: (option) => change(guess(progress, item, quizOptions[option] as Status)),
    reveal: () => change(reveal(progress, items, assessment?.status)),
    startOver: () => change(freshQuiz),
  };
}
