// The presenter's own window: notes, what comes next, the time of day and how long it has taken; it moves the presentation, too.
import { Button } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { type ReactElement, useEffect, useMemo, useRef, useState } from "react";
import { Notice } from "../app/Notice.tsx";
import { toProblem } from "../store/ProblemError.ts";
import { formatElapsed } from "./formatElapsed.ts";
import { Markdown } from "./Markdown.tsx";
import styles from "./NotesPage.module.css";
import { findSlide, type SlideMove, toSlides } from "./slides.ts";
import { openStoryChannel, type StoryChannel } from "./storyChannel.ts";
import { storyQuery, type ToldStory } from "./storyQueries.ts";
import { usePresentKeys } from "./usePresentKeys.ts";

export function NotesPage(): ReactElement {
  const { id } = useParams({ from: "/stories/$id/notes" });
  const { data: story, error } = useQuery(storyQuery(id));
  useDocumentTitle(`Notes · ${story?.title ?? id} · Backchannel`);
  if (story) return <Notes story={story} />;
  return (
    <main>
      <Notice title={error ? toProblem(error).title : "Opening the notes…"} busy={!error} level={1} />
    </main>
  );
}

function Notes({ story }: { story: ToldStory }): ReactElement {
  const slides = useMemo(() => toSlides(story), [story]);
  const [told, setTold] = useState<{ slide: string; since: number }>();
  const channel = useRef<StoryChannel | undefined>(undefined);
  useEffect(() => {
    const opened = openStoryChannel(story.id, (message) => {
      if (message.is === "at") setTold({ slide: message.slide, since: message.since });
    });
    channel.current = opened;
    opened.send({ is: "ask" });
    return () => opened.close();
  }, [story.id]);
  const go = (to: SlideMove) => channel.current?.send({ is: "go", to });
  usePresentKeys((command) => "move" in command && go(command.move), true);

  const at = findSlide(slides, told?.slide);
  const [slide, next] = [slides[at], slides[at + 1]];
  const notes = slide && "step" in slide ? slide.step.notes : "";
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{story.title}</h1>
        <Clock since={told?.since} minutes={story.minutes} />
      </header>
      <main className={styles.main}>
        {told ? (
          <>
            <p className={styles.place}>
              {at + 1} / {slides.length}
            </p>
            <h2 dir="auto">{slide?.title}</h2>
            <section className={styles.notes} aria-label="Notes">
              {notes === "" ? (
                <p className={styles.none}>No notes for this slide.</p>
              ) : (
                <Markdown text={notes} />
              )}
            </section>
            {slide && "step" in slide && slide.step.caption !== "" && (
              <section className={styles.caption} aria-label="What the room reads">
                <Markdown text={slide.step.caption} />
              </section>
            )}
          </>
        ) : (
          <Notice title="The story is not being presented">
            <p>Open its presentation in another window of this browser; this one follows it.</p>
            <a href={`/stories/${encodeURIComponent(story.id)}/present`}>Present it</a>
          </Notice>
        )}
      </main>
      <footer className={styles.foot}>
        <Button
          variant="default"
          size="md"
          leftSection={<IconChevronLeft size={18} aria-hidden="true" />}
          disabled={!told || at === 0}
          onClick={() => go("previous")}
        >
          Back
        </Button>
        <p className={styles.next}>
          <small>Next</small> <bdi>{told ? (next?.title ?? "The end") : "–"}</bdi>
        </p>
        <Button
          color="blue.8"
          size="md"
          rightSection={<IconChevronRight size={18} aria-hidden="true" />}
          disabled={!told || !next}
          onClick={() => go("next")}
        >
          Next
        </Button>
      </footer>
    </div>
  );
}

function Clock({ since, minutes }: { since: number | undefined; minutes: number | undefined }): ReactElement {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 500);
    return () => clearInterval(timer);
  }, []);
  const time = now.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  return (
    <p className={styles.clock} role="timer" aria-live="off">
      <time>{time}</time>
      <b>{since === undefined ? "–:––" : formatElapsed(now.getTime() - since)}</b>
      {minutes !== undefined && <span>of {minutes} min</span>}
    </p>
  );
}
