// What stories ask the server for, as query options: the list, one with what it rests on, its versions, claims by their ids.
import { queryOptions } from "@tanstack/react-query";
import { type Answer, fetchAnswer } from "../store/fetchAnswer.ts";

export type ToldStory = Answer<"story">;
export type ListedStory = Answer<"stories">["stories"][number];

export const storiesQuery = queryOptions({
  queryKey: ["stories"],
  queryFn: ({ signal }) => fetchAnswer("stories", { signal }),
  staleTime: 5_000,
});

export function storyQuery(id: string, version?: number) {
  return queryOptions({
    queryKey: ["story", id, version ?? "last"],
    queryFn: ({ signal }) => fetchAnswer("story", { id, query: { version }, signal }),
    staleTime: 5_000,
  });
}

export function storyVersionsQuery(id: string) {
  return queryOptions({
    queryKey: ["storyVersions", id],
    queryFn: ({ signal }) => fetchAnswer("storyVersions", { id, signal }),
    staleTime: 0,
  });
}

/** Whatever the lens: a step cites what it cites. */
export function citedClaimsQuery(ids: readonly string[]) {
  return queryOptions({
    queryKey: ["citedClaims", ids],
    queryFn: ({ signal }) => fetchAnswer("claims", { query: { ids, limit: 1000 }, signal }),
    enabled: ids.length > 0,
  });
}
