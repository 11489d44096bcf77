// A story that is in this browser alone: go on with it, or throw it away.
import { Button } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { type ReactElement, useState } from "react";
import type { StoryDraft } from "./parseDraft.ts";
import styles from "./StoriesPage.module.css";
import { toStoryWords } from "./toStoryWords.ts";

interface DraftCardProps {
  draft: StoryDraft;
  onForget(): void;
}

export function DraftCard({ draft: { story }, onForget }: DraftCardProps): ReactElement {
  const [asked, setAsked] = useState(false);
  return (
    <li className={styles.card}>
      <div className={styles.about}>
        <h3 dir="auto">{story.title}</h3>
        <p className={styles.meta}>
          <b>Not saved yet, in this browser alone</b> · {toStoryWords(story.steps.length, story.minutes)}
        </p>
      </div>
      <div className={styles.tools}>
        {asked ? (
          <>
            <span>Throw it away for good?</span>
            <Button variant="default" onClick={onForget} autoFocus>
              Throw it away
            </Button>
            <Button variant="default" onClick={() => setAsked(false)}>
              Keep it
            </Button>
          </>
        ) : (
          <>
            <Button
              component="a"
              href={`/?story=${encodeURIComponent(story.id)}`}
              variant="default"
              leftSection={<IconPencil size={16} aria-hidden="true" />}
            >
              Go on with it
            </Button>
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconTrash size={16} aria-hidden="true" />}
              onClick={() => setAsked(true)}
            >
              Throw away
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
