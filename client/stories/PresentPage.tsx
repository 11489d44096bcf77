// A story told to a room: one step at a time over the whole screen, by keyboard alone if need be.
import { useDocumentTitle } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useLocation, useNavigate, useParams, useRouter, useSearch } from "@tanstack/react-router";
import { lazy, type ReactElement, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { Notice } from "../app/Notice.tsx";
import { toProblem } from "../store/ProblemError.ts";
import { useHealth } from "../store/useHealth.ts";
import { PresentBar } from "./PresentBar.tsx";
import styles from "./PresentPage.module.css";
import { prefetchSlide } from "./prefetchSlide.ts";
import { SlideView } from "./SlideView.tsx";
import { findSlide, moveSlide, type SlideMove, toSlides } from "./slides.ts";
import type { ToldStory } from "./storyQueries.ts";
import type { PresentCommand } from "./toPresentCommand.ts";
import { usePresentKeys } from "./usePresentKeys.ts";
import { usePresentWindows } from "./usePresentWindows.ts";
import { useQuiz } from "./useQuiz.ts";
import { useTold } from "./useTold.ts";

const PresentWindows = lazy(() =>
  import("./PresentWindows.tsx").then((m) => ({ default: m.PresentWindows })),
);

export function PresentPage(): ReactElement {
  const { id } = useParams({ from: "/stories/$id/present" });
  const { draft } = useSearch({ from: "/stories/$id/present" });
  const away = useHealth();
  const { story, error } = useTold(id, draft === "yes");
  if (story) return <Presentation story={story} />;
  const problem = error ? toProblem(error) : away;
  return (
    <main className={styles.waiting}>
      <Notice title={problem?.title ?? "Opening the story…"} busy={!problem} level={1}>
        {problem && <a href="/stories">All stories</a>}
      </Notice>
    </main>
  );
}

function Presentation({ story }: { story: ToldStory }): ReactElement {
  const navigate = useNavigate();
  const { step, draft, embed } = useSearch({ from: "/stories/$id/present" });
  // A frame's snippet names its step behind the #.
  const { hash } = useLocation();
  const wanted = step ?? hash;
  const slides = useMemo(() => toSlides(story), [story]);
  const at = findSlide(slides, wanted);
  const slide = slides[at];
  const told = slide && "step" in slide ? slide.step : undefined;
  const quiz = useQuiz(story.id, told, story.gone);
  const [window, setWindow] = useState<"contents" | "help">();
  const frame = useRef<HTMLDivElement>(null);
  useDocumentTitle(`${slide?.title ?? ""} · ${story.title} · Backchannel`);

  // Keys may come quicker than the address follows them.
  const last = useRef(at);
  useEffect(() => {
    last.current = at;
  }, [at]);
  const show = (place: number) => {
    const there = slides[place];
    if (!there) return;
    last.current = place;
    void navigate({
      to: "/stories/$id/present",
      params: { id: story.id },
      search: { step: there.id, draft, embed },
      replace: true,
      resetScroll: false,
    });
  };
  const move = (where: SlideMove) => show(moveSlide(last.current, where, slides.length));
  const openNotes = usePresentWindows(story.id, slide?.id, move);
  const { history } = useRouter();
  // Slides take one another's place in the history: before them is where the presentation was begun.
  const leave = () => (history.canGoBack() ? history.back() : void navigate({ to: "/stories" }));
  const client = useQueryClient();
  const next = slides[at + 1];
  useEffect(() => prefetchSlide(client, next, story.gone), [client, next, story.gone]);
  const obey = (command: PresentCommand) => {
    if ("move" in command) move(command.move);
    else if ("guess" in command) quiz?.guess(command.guess);
    else if (command.does === "reveal") quiz?.reveal();
    else if (command.does === "fullscreen") toggleFullscreen(frame.current);
    else if (command.does === "notes") embed || openNotes();
    else if (command.does === "leave") embed || leave();
    else setWindow(command.does);
  };
  usePresentKeys(obey, window === undefined);

  // The heading alone is announced; the page as a whole has been read before.
  const announced = slide ? `${at + 1} of ${slides.length}: ${slide.title}` : "";

  return (
    <div ref={frame} className={styles.stage}>
      <header className={styles.unseen}>
        <h1>{story.title}</h1>
        <p role="status">{announced}</p>
      </header>
      {slide && <SlideView slide={slide} story={story} quiz={quiz} />}
      <PresentBar
        title={story.title}
        at={at}
        count={slides.length}
        address={`/?story=${encodeURIComponent(story.id)}${told ? `&step=${encodeURIComponent(told.id)}` : ""}`}
        framed={embed === "yes"}
        onCommand={obey}
      />
      <Suspense>
        {window && (
          <PresentWindows
            opened={window}
            slides={slides}
            at={at}
            onSlide={(place) => {
              setWindow(undefined);
              show(place);
            }}
            onClose={() => setWindow(undefined)}
          />
        )}
      </Suspense>
    </div>
  );
}

/** Where a browser refuses it, nothing happens: the page fills its window as it is. */
function toggleFullscreen(element: HTMLElement | null): void {
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  else void element?.requestFullscreen?.().catch(() => undefined);
}
