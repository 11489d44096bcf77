// All stories: tell one, change it, look through its versions, remove it, begin a new one.
import { Button, TextInput } from "@mantine/core";
import { useDocumentTitle, useHotkeys } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, lazy, type ReactElement, Suspense, useState } from "react";
import { AwayBanner } from "../app/AwayBanner.tsx";
import { Header } from "../app/Header.tsx";
import { Notice } from "../app/Notice.tsx";
import { searchInputId } from "../search/SearchBox.tsx";
import { KeyNote } from "../share/KeyNote.tsx";
import { toProblem } from "../store/ProblemError.ts";
import { useEditor } from "../store/useEditor.ts";
import { useHealth } from "../store/useHealth.ts";
import { DraftCard } from "./DraftCard.tsx";
import { forgetDraft, listDrafts, writeDraft } from "./draftStore.ts";
import styles from "./StoriesPage.module.css";
import { StoryCard } from "./StoryCard.tsx";
import { newStory, toFreeId } from "./storyEdits.ts";
import { storiesQuery } from "./storyQueries.ts";
import { useStories } from "./useStories.ts";

const HelpModal = lazy(() => import("../app/HelpModal.tsx").then((m) => ({ default: m.HelpModal })));

export function StoriesPage(): ReactElement {
  useDocumentTitle("Stories · Backchannel");
  const navigate = useNavigate();
  const away = useHealth();
  const canWrite = useEditor();
  const list = useQuery(storiesQuery);
  const store = useStories();
  const [help, setHelp] = useState<"never" | "open" | "closed">("never");
  const [typed, setTyped] = useState("");
  const [drafts, setDrafts] = useState(() => listDrafts());
  const [refused, setRefused] = useState(false);
  const stories = list.data?.stories;
  const unsaved = drafts.filter(({ story }) => !stories?.some(({ id }) => id === story.id));
  useHotkeys([
    ["/", () => document.getElementById(searchInputId)?.focus()],
    ["shift+?", () => setHelp("open")],
  ]);

  const begin = (event: FormEvent) => {
    event.preventDefault();
    const title = typed.trim();
    if (title === "") return;
    const taken = [...(stories ?? []), ...drafts.map(({ story }) => story)];
    const story = newStory(toFreeId(title, taken), title);
    const kept = writeDraft({ story, based: 0 });
    setRefused(!kept);
    if (kept) void navigate({ to: "/", search: { story: story.id } });
  };

  const problem = away ?? (list.error ? toProblem(list.error) : undefined);
  return (
    <div className={styles.page}>
      <Header
        onFind={(id) => void navigate({ to: "/", search: { selected: [id] } })}
        onHelp={() => setHelp("open")}
      />
      <main className={styles.main} aria-label="Stories">
        {away && stories && <AwayBanner problem={away} />}
        <div className={styles.head}>
          <div>
            <h2>Stories</h2>
            <p>
              Steps through the graph, each with a caption and the claims it rests on: for a room, or for a
              reader.
            </p>
          </div>
          <form className={styles.form} onSubmit={begin}>
            <TextInput
              aria-label="Title of a new story"
              placeholder="Title of a new story"
              maxLength={200}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              error={
                refused && "This browser keeps nothing for this page: its storage is full or switched off"
              }
            />
            <Button
              color="blue.8"
              type="submit"
              leftSection={<IconPlus size={16} aria-hidden="true" />}
              disabled={!typed.trim()}
            >
              New story
            </Button>
          </form>
        </div>
        <p
          className={styles.news}
          role={store.news?.failed ? "alert" : "status"}
          data-failed={store.news?.failed}
        >
          {store.news?.text}{" "}
          {store.news?.undo && (
            <Button size="compact-sm" variant="subtle" onClick={store.news.undo}>
              Undo
            </Button>
          )}
        </p>
        {!stories && <Notice title={problem?.title ?? "Reading the stories…"} busy={!problem} />}
        {stories?.length === 0 && unsaved.length === 0 && (
          <Notice title="There is no story yet">
            <p>
              Give one a title above. Its steps are made in the workspace, by composing the screen and adding
              it.
            </p>
          </Notice>
        )}
        <ul className={styles.list}>
          {unsaved.map((draft) => (
            <DraftCard
              key={draft.story.id}
              draft={draft}
              onForget={() => {
                forgetDraft(draft.story.id);
                setDrafts(listDrafts());
              }}
            />
          ))}
          {stories?.map((story) => (
            <StoryCard
              key={story.id}
              story={story}
              draft={drafts.find((draft) => draft.story.id === story.id)}
              canWrite={canWrite}
              store={store}
            />
          ))}
        </ul>
        {!canWrite && stories && (
          <div className={styles.key}>
            <KeyNote>
              Without it a story can be told and changed all the same: what you make stays in this browser.
            </KeyNote>
          </div>
        )}
      </main>
      <Suspense>
        {help !== "never" && <HelpModal opened={help === "open"} onClose={() => setHelp("closed")} />}
      </Suspense>
    </div>
  );
}
