// A story while it is being made: every change can be undone, is kept in this browser at once, and saved as a version when asked.
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { Story } from "../../seed/model/story.ts";
import { forgetDraft, writeDraft } from "./draftStore.ts";
import { type EditHistory, edit, redo, startHistory, undo } from "./editHistory.ts";
import type { StoryDraft } from "./parseDraft.ts";
import { storyQuery } from "./storyQueries.ts";
import { toBareStory } from "./toBareStory.ts";
import { useStories } from "./useStories.ts";

export interface DraftModel {
  story: Story;
  /** Something is not saved. */
  dirty: boolean;
  /** This browser does not keep it: closing the tab loses it. */
  unkept: boolean;
  canUndo: boolean;
  canRedo: boolean;
  /** A version that was saved elsewhere since this one was begun. */
  newer: number | undefined;
  busy: boolean;
  news: ReturnType<typeof useStories>["news"];
  /** `about` joins changes of one field to one step of undo. */
  change(next: Story, about?: string): void;
  undo(): void;
  redo(): void;
  save(): void;
  /** What is kept on the server in place of this; it can be undone. */
  takeNewer(): void;
  /** Saving will follow on the newer version, whatever that says. */
  keepMine(): void;
}

/** `initial` is what to begin with; `saved` says that it is as the server has it. */
export function useStoryDraft(initial: StoryDraft, saved: boolean): DraftModel {
  const [history, setHistory] = useState<EditHistory<Story>>(() => startHistory(initial.story));
  const [based, setBased] = useState(initial.based);
  const [clean, setClean] = useState(saved ? initial.story : undefined);
  const [unkept, setUnkept] = useState(false);
  const store = useStories();
  const story = history.now;
  const dirty = story !== clean;
  const { id } = story;
  // What was never saved nobody can have changed, unless the server says that the id is taken.
  const known = based > 0 || store.save.isError;
  const { data: kept } = useQuery({ ...storyQuery(id), enabled: known });

  useEffect(() => {
    if (dirty) setUnkept(!writeDraft({ story, based }));
    else forgetDraft(id);
  }, [dirty, story, based, id]);
  useEffect(() => {
    if (!unkept || !dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [unkept, dirty]);

  const { mutate } = store.save;
  const save = useCallback(() => {
    mutate(
      { id, story, based },
      {
        onSuccess: ({ version }) => {
          setBased(version);
          setClean(story);
        },
      },
    );
  }, [mutate, id, story, based]);
  const newer = kept && kept.latest > based && !store.busy ? kept.latest : undefined;
  return {
    story,
    dirty,
    unkept: unkept && dirty,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    newer,
    busy: store.busy,
    news: store.news,
    change: (next, about) => setHistory((now) => edit(now, next, about)),
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
    save,
    takeNewer() {
      if (!kept) return;
      const theirs = toBareStory(kept);
      setHistory((now) => edit(now, theirs));
      setClean(theirs);
      setBased(kept.version);
    },
    keepMine: () => kept && setBased(kept.latest),
  };
}
