// What the voices of a lens are called, also those that the list of voices leaves out.
import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Lens } from "../app/view.ts";
import { toListened } from "../console/mergeLens.ts";
import { voicesQuery } from "../store/lensQueries.ts";
import { nodeQuery } from "../store/queries.ts";
import type { Voice } from "./voiceSorts.ts";

export type KnownVoice = Pick<Voice, "id" | "name" | "kind" | "anonymous">;

/** By id; one that is not known yet is missing. */
export function useVoiceNames(lens: Lens): ReadonlyMap<string, KnownVoice> {
  const { data } = useQuery(voicesQuery());
  const listed = useMemo(() => {
    const lists = [data?.speakers, data?.outlets, data?.documents];
    return new Map<string, KnownVoice>(
      lists.flatMap((list) => list?.voices ?? []).map((voice) => [voice.id, voice]),
    );
  }, [data]);
  const missing = data ? toListened(lens).filter((id) => !listed.has(id)) : [];
  const found = useQueries({
    queries: missing.map((id) => nodeQuery(id)),
    combine: (answers) => answers.flatMap((answer) => answer.data ?? []),
  });
  return useMemo(
    () =>
      found.length === 0 ? listed : new Map([...listed, ...found.map((node) => [node.id, node] as const)]),
    [listed, found],
  );
}
