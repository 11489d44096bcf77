// What changes the stories that are kept: saving a version, removing one, bringing it back; what came of it is said in one line.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Story } from "../../seed/model/story.ts";
import { fetchAnswer } from "../store/fetchAnswer.ts";
import { toProblem } from "../store/ProblemError.ts";
import { storyQuery } from "./storyQueries.ts";
import { toBareStory } from "./toBareStory.ts";

export interface StoriesNews {
  text: string;
  failed?: true;
  undo?(): void;
}

export function useStories() {
  const client = useQueryClient();
  const [news, setNews] = useState<StoriesNews>();
  const onSettled = (_done: unknown, _error: unknown, { id }: { id: string }) => {
    for (const queryKey of [["stories"], ["story", id], ["storyVersions", id]])
      void client.invalidateQueries({ queryKey });
  };
  const onError = (error: unknown) => setNews({ text: toProblem(error).title, failed: true });
  const save = useMutation({
    mutationFn: ({ story, based }: { id: string; story: Story; based: number; said?: string }) =>
      fetchAnswer("saveStory", { id: story.id, method: "PUT", body: { story, based } }),
    onSuccess: ({ version }, { said }) => setNews({ text: said ?? `Saved as version ${version}` }),
    onError,
    onSettled,
  });
  const remove = useMutation({
    mutationFn: async ({ id }: { id: string; title: string }) => {
      const kept = await client.fetchQuery({ ...storyQuery(id), staleTime: 0 });
      await fetchAnswer("removeStory", { id, method: "DELETE" });
      return kept;
    },
    onSuccess: (kept, { id, title }) => {
      const said = `“${title}” is back`;
      const undo = () => save.mutate({ id, story: toBareStory(kept), based: kept.version, said });
      setNews({ text: `Removed “${title}”`, undo });
    },
    onError,
    onSettled,
  });
  return { news, setNews, busy: save.isPending || remove.isPending, save, remove };
}
