// The quiz of a step: what is asked, the claims to guess from, four answers, and what it is by the rule.
import { IconArrowRight, IconCheck, IconMessage, IconX } from "@tabler/icons-react";
import { Fragment, type ReactElement } from "react";
import type { ClaimAnswer } from "../../server/contract.ts";
import { DateText } from "../evidence/DateText.tsx";
import { explainStatus } from "../evidence/explainStatus.ts";
import { StatusMark } from "../graph/StatusMark.tsx";
import { explainClaims } from "./explainClaims.ts";
import styles from "./QuizPanel.module.css";
import { quizOptions } from "./quizState.ts";
import type { Quiz } from "./useQuiz.ts";

interface QuizPanelProps {
  quiz: Quiz;
  /** What is asked about, in words. */
  subject: string;
}

const stanceIcons = { asserts: IconMessage, confirms: IconCheck, denies: IconX } as const;

export function QuizPanel({ quiz, subject }: QuizPanelProps): ReactElement {
  const { items, progress, item, claims, assessment, score } = quiz;
  const answer = item === undefined ? undefined : progress.answers[item];
  const revealed = answer?.revealed;
  const reasons = explainClaims(claims);
  const at = Math.min(progress.at, items.length - 1);
  return (
    <section className={styles.quiz} aria-label="Quiz">
      <header className={styles.head}>
        <h3>{subject}</h3>
        <p>
          Question {at + 1} of {items.length}
          {score.asked > 0 && ` · ${score.right} of ${score.asked} right so far`}{" "}
          {Object.keys(progress.answers).length > 0 && (
            <button type="button" className={styles.again} onClick={quiz.startOver}>
              Start over
            </button>
          )}
        </p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ul className={styles.cards} tabIndex={0} data-scrolls aria-label="Claims">
        {claims.map((claim, place) => (
          <Card key={claim.id} claim={claim} reason={revealed ? reasons[place] : undefined} />
        ))}
        {quiz.loading && <li className={styles.waiting}>Reading the claims …</li>}
        {!quiz.loading && claims.length === 0 && (
          <li className={styles.waiting}>No claim of it is left: there is nothing to guess from.</li>
        )}
      </ul>
      <fieldset className={styles.options} aria-label="How well is it known?">
        {quizOptions.map((status, option) => (
          <button
            type="button"
            key={status}
            aria-pressed={answer?.guess === status}
            aria-disabled={revealed !== undefined}
            data-right={revealed === status}
            data-wrong={revealed !== undefined && answer?.guess === status && revealed !== status}
            onClick={() => quiz.guess(option)}
          >
            {revealed === status ? (
              <IconCheck size="1.4em" stroke={2.6} aria-label="The answer:" />
            ) : revealed !== undefined && answer?.guess === status ? (
              <IconX size="1.4em" stroke={2.6} aria-label="Not this:" />
            ) : (
              <kbd>{option + 1}</kbd>
            )}
            <StatusMark status={status} width={26} />
            <span>{status}</span>
          </button>
        ))}
      </fieldset>
      <div className={styles.foot}>
        <p role="status">
          {revealed && assessment && (
            <>
              <b>{toVerdict(answer?.guess, revealed)}</b> {explainStatus(assessment, claims)}
            </>
          )}
        </p>
        <button
          type="button"
          className={styles.reveal}
          disabled={!assessment || (revealed !== undefined && at === items.length - 1)}
          onClick={quiz.reveal}
        >
          {revealed === undefined || at === items.length - 1 ? "Reveal" : "Next question"} <kbd>Enter</kbd>
        </button>
      </div>
    </section>
  );
}

function toVerdict(guess: string | undefined, revealed: string): string {
  if (guess === undefined) return `It is ${revealed}.`;
  return guess === revealed ? `Right: ${revealed}.` : `Not ${guess}, but ${revealed}.`;
}

function Card({ claim, reason }: { claim: ClaimAnswer; reason: string | undefined }): ReactElement {
  const { stance, speaker, via, note, said, derivedFrom } = claim;
  const Icon = stanceIcons[stance];
  return (
    <li className={styles.card} data-stance={stance}>
      <p>
        <b>{speaker.name}</b>
        {speaker.anonymous && " (unnamed)"}{" "}
        <span className={styles.stance}>
          <Icon size="1em" stroke={2.4} aria-hidden="true" /> {stance}
        </span>
      </p>
      {note && <p dir="auto">{note}</p>}
      <p className={styles.source}>
        {via.map((outlet, at) => (
          <Fragment key={outlet.id}>
            {at === 0 ? "via " : <IconArrowRight size="0.9em" aria-label=", then" className={styles.then} />}
            {outlet.name}
          </Fragment>
        ))}
        {via.length > 0 && " · "}
        <DateText edtf={said} />
        {derivedFrom.length > 0 && !reason && " · repeats another claim"}
      </p>
      {reason && <p className={styles.reason}>{reason}</p>}
    </li>
  );
}
