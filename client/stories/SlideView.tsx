// One slide: heading, caption in large type, what it rests on, and its screen.
import { IconFilter, IconGhost } from "@tabler/icons-react";
import { type ReactElement, useMemo, useRef } from "react";
import { toPredicate } from "../../seed/model/predicates.ts";
import type { StoryStep } from "../../seed/model/story.ts";
import { parseRelationId } from "../app/parseRelationId.ts";
import { type Pane, toLens } from "../app/view.ts";
import { useVoiceNames } from "../lens/useVoiceNames.ts";
import { Markdown } from "./Markdown.tsx";
import { QuizPanel } from "./QuizPanel.tsx";
import styles from "./SlideView.module.css";
import { StepScreen } from "./StepScreen.tsx";
import { StepSources } from "./StepSources.tsx";
import type { Slide } from "./slides.ts";
import type { ToldStory } from "./storyQueries.ts";
import { toGoneWords } from "./toGoneWords.ts";
import { toLensWords } from "./toLensWords.ts";
import { toStepGone, toStepView } from "./toStepView.ts";
import { useOverflow } from "./useOverflow.ts";
import type { Quiz } from "./useQuiz.ts";

interface SlideViewProps {
  slide: Slide;
  story: ToldStory;
  quiz: Quiz | undefined;
}

/** Beside the text where they are drawn; under it where they need the width. */
const besideText: readonly Pane[] = ["graph", "map"];

export function SlideView({ slide, story, quiz }: SlideViewProps): ReactElement {
  if ("questions" in slide) {
    return (
      <main className={styles.slide} data-arrange="plain">
        <section className={styles.text}>
          <h2>{slide.title}</h2>
          <ol className={styles.questions}>
            {slide.questions.map((question) => (
              <li key={question} dir="auto">
                {question}
              </li>
            ))}
          </ol>
        </section>
      </main>
    );
  }
  return <StepSlide step={slide.step} story={story} quiz={quiz} />;
}

interface StepSlideProps {
  step: StoryStep;
  story: ToldStory;
  quiz: Quiz | undefined;
}

function StepSlide({ step, story, quiz }: StepSlideProps): ReactElement {
  const { gone } = story;
  const text = useRef<HTMLElement>(null);
  const scrolls = useOverflow(text);
  const pane = toStepView(step).pane ?? "graph";
  const claims = useMemo(
    () => step.claims.flatMap((id) => story.claims.find((claim) => claim.id === id) ?? []),
    [step, story.claims],
  );
  const missing = toStepGone(step, gone);
  const screen = <StepScreen step={step} gone={gone} quiz={quiz?.drawn} />;
  return (
    <main
      className={styles.slide}
      data-arrange={quiz ? "quiz" : besideText.includes(pane) ? "beside" : "under"}
    >
      <section
        className={styles.text}
        ref={text}
        data-scrolls
        tabIndex={scrolls ? 0 : undefined}
        aria-label={scrolls ? "Text of the slide" : undefined}
      >
        <div className={styles.words}>
          <h2 dir="auto">{step.title}</h2>
          <LensLine step={step} />
          <div className={styles.caption}>
            <Markdown text={step.caption} />
          </div>
        </div>
        {missing.length > 0 && (
          <p className={styles.gone}>
            <IconGhost size="1.1em" aria-hidden="true" /> No longer there:{" "}
            {toGoneWords(missing, story.claims).join("; ")}
          </p>
        )}
        {quiz ? (
          <div className={styles.small}>{screen}</div>
        ) : (
          <div className={styles.sources}>
            <StepSources claims={claims} cited={step.claims.length} />
          </div>
        )}
      </section>
      <section className={styles.screen} aria-label={quiz ? undefined : "What is shown"}>
        {quiz ? <QuizPanel quiz={quiz} subject={toSubject(quiz)} /> : screen}
      </section>
    </main>
  );
}

/** Whose word counts on this slide, and until when; nothing where everybody's does. */
function LensLine({ step }: { step: StoryStep }): ReactElement | null {
  const lens = toLens(toStepView(step));
  const voices = useVoiceNames(lens);
  if (Object.keys(lens).length === 0) return null;
  const names = new Map([...voices].map(([id, { name }]) => [id, name]));
  return (
    <p className={styles.lens}>
      <IconFilter size="1em" aria-hidden="true" /> {toLensWords(lens, names)}
    </p>
  );
}

function toSubject({ item = "", claims }: Quiz): string {
  const parts = parseRelationId(item);
  const named = claims.flatMap(({ subject, object }) => (object ? [subject, object] : [subject]));
  const nameOf = (id: string) => named.find((one) => one.id === id)?.name ?? id;
  if (claims.length === 0) return "What is asked";
  return parts
    ? `${nameOf(parts.start)} ${toPredicate(parts.type).label} ${nameOf(parts.end)}`
    : `${nameOf(item)} took place`;
}
