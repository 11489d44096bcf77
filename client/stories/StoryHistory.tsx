// The versions of a story; an earlier one comes back as a new one, so that nothing is lost.
import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { toSavedWords } from "../share/toSavedWords.ts";
import { toProblem } from "../store/ProblemError.ts";
import styles from "./StoriesPage.module.css";
import { storyQuery, storyVersionsQuery } from "./storyQueries.ts";
import { toBareStory } from "./toBareStory.ts";
import { toStoryWords } from "./toStoryWords.ts";
import type { useStories } from "./useStories.ts";

interface StoryHistoryProps {
  id: string;
  title: string;
  canWrite: boolean;
  store: ReturnType<typeof useStories>;
}

export function StoryHistory({ id, title, canWrite, store }: StoryHistoryProps): ReactElement {
  const client = useQueryClient();
  const { data, error } = useQuery(storyVersionsQuery(id));
  const latest = data?.versions[0]?.version ?? 0;
  const restore = async (version: number) => {
    const kept = await client.fetchQuery(storyQuery(id, version));
    store.save.mutate({
      id,
      story: toBareStory(kept),
      based: latest,
      said: `“${kept.title}” is as it was in version ${version}`,
    });
  };
  return (
    <section className={styles.history} aria-label={`Versions of “${title}”`}>
      {error && <p role="alert">{toProblem(error).title}</p>}
      {!data && !error && <p>Reading the versions …</p>}
      <ol>
        {data?.versions.map(({ version, saved, title: was, steps }) => (
          <li key={version}>
            <b>Version {version}</b>
            <time dateTime={saved}>{toSavedWords(saved, new Date())}</time>
            <span dir="auto">
              {was} · {toStoryWords(steps, undefined)}
            </span>
            {version === latest ? (
              <small>the story now</small>
            ) : (
              canWrite && (
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={store.busy}
                  aria-label={`Restore version ${version}`}
                  onClick={() =>
                    void restore(version).catch((failed: unknown) =>
                      store.setNews({ text: toProblem(failed).title, failed: true }),
                    )
                  }
                >
                  Restore
                </Button>
              )
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
