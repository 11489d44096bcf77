// A story to be told: as it is saved, or as it stands in this browser before it is.
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { readDraft } from "./draftStore.ts";
import { citedClaimsQuery, storyQuery, type ToldStory } from "./storyQueries.ts";

export interface Told {
  story: ToldStory | undefined;
  error: Error | null;
}

const nothing: readonly string[] = [];

/** Without a draft, or when none is asked for, it is the saved one. */
export function useTold(id: string, wantsDraft: boolean): Told {
  const draft = useMemo(() => (wantsDraft ? readDraft(id) : undefined), [id, wantsDraft]);
  const kept = useQuery({ ...storyQuery(id), enabled: !draft });
  const cited = useMemo(
    () => (draft ? [...new Set(draft.story.steps.flatMap(({ claims }) => claims))] : nothing),
    [draft],
  );
  const claims = useQuery(citedClaimsQuery(cited));
  const story = useMemo((): ToldStory | undefined => {
    if (!draft) return kept.data;
    if (draft.story.steps.length === 0 || (cited.length > 0 && !claims.data)) return undefined;
    const found = claims.data?.claims ?? [];
    // What else is gone is known once it is saved.
    const gone = cited.filter(
      (one) => !found.some(({ id: known, retracted }) => known === one && !retracted),
    );
    const { story: told, based } = draft;
    return { ...told, version: based, latest: based, saved: "", claims: found, gone };
  }, [draft, kept.data, cited, claims.data]);
  return { story, error: draft ? claims.error : kept.error };
}
