// One story of the list: tell it, change it, its history, remove it.
import { Button } from "@mantine/core";
import { IconHistory, IconPencil, IconPresentation, IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { StoryExportMenu } from "../formats/StoryExportMenu.tsx";
import { toSavedWords } from "../share/toSavedWords.ts";
import type { StoryDraft } from "./parseDraft.ts";
import styles from "./StoriesPage.module.css";
import { StoryHistory } from "./StoryHistory.tsx";
import { type ListedStory, storyQuery } from "./storyQueries.ts";
import { toStoryWords } from "./toStoryWords.ts";
import type { useStories } from "./useStories.ts";

interface StoryCardProps {
  story: ListedStory;
  /** What of it is changed in this browser and not saved. */
  draft: StoryDraft | undefined;
  canWrite: boolean;
  store: ReturnType<typeof useStories>;
}

const icon = { size: 16, "aria-hidden": true } as const;

export function StoryCard({ story, draft, canWrite, store }: StoryCardProps): ReactElement {
  const { id, title, summary, minutes, steps, version, saved } = story;
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  const [history, setHistory] = useState(false);
  return (
    <li className={styles.card}>
      <div className={styles.about}>
        <h3 dir="auto">{title}</h3>
        {summary !== "" && <p dir="auto">{summary}</p>}
        <p className={styles.meta}>
          {toStoryWords(steps, minutes)} · version {version}, saved{" "}
          <time dateTime={saved}>{toSavedWords(saved, new Date())}</time>
          {draft && <b> · changed in this browser, not saved</b>}
        </p>
      </div>
      {asked ? (
        <fieldset className={styles.tools} aria-label={`Remove “${title}”?`}>
          <span>Remove “{title}”? Links to it will lead nowhere.</span>
          <Button
            variant="default"
            autoFocus
            loading={store.remove.isPending}
            onClick={() => {
              setAsked(false);
              store.remove.mutate({ id, title });
            }}
          >
            Remove
          </Button>
          <Button variant="default" onClick={() => setAsked(false)}>
            Keep it
          </Button>
        </fieldset>
      ) : (
        <div className={styles.tools}>
          <Button
            color="blue.8"
            renderRoot={(props) => <Link to="/stories/$id/present" params={{ id }} {...props} />}
            leftSection={<IconPresentation {...icon} />}
            aria-label={`Present “${title}”`}
          >
            Present
          </Button>
          <Button
            component="a"
            href={`/?story=${encodeURIComponent(id)}`}
            variant="default"
            leftSection={<IconPencil {...icon} />}
            aria-label={`Open “${title}” in the workspace`}
          >
            Open
          </Button>
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconHistory {...icon} />}
            aria-expanded={history}
            aria-label={`History of “${title}”`}
            onClick={() => setHistory(!history)}
          >
            History
          </Button>
          <StoryExportMenu id={id} title={title} read={() => client.fetchQuery(storyQuery(id))} />
          {canWrite && (
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconTrash {...icon} />}
              aria-label={`Remove “${title}”`}
              onClick={() => setAsked(true)}
            >
              Remove
            </Button>
          )}
        </div>
      )}
      {history && <StoryHistory id={id} title={title} canWrite={canWrite} store={store} />}
    </li>
  );
}
