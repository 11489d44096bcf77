// Follows a short link: the view that the server keeps under the id in the address, opened once.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef } from "react";
import type { Problem } from "../../server/contract.ts";
import { fetchAnswer } from "../store/fetchAnswer.ts";
import { toProblem } from "../store/ProblemError.ts";

export interface SavedView {
  /** There is an id, and its view is on its way. */
  opening: boolean;
  /** Nothing is kept under this id, or the server is away: a title for a person. */
  problem: Problem | undefined;
}

/**
 * `id` is the address's `view`. `onOpen` gets what the address has after `?` and after `#`, and is to replace the
 * address with it, in which there is no `view` any more.
 */
export function useSavedView(
  id: string | undefined,
  onOpen: (search: string, at: string) => void,
): SavedView {
  const { data, error } = useQuery({
    queryKey: ["workspace", id],
    queryFn: ({ signal }) => fetchAnswer("workspace", { id, signal }),
    enabled: id !== undefined,
    // A name's view may have been replaced since.
    gcTime: 0,
    staleTime: 0,
  });
  const opened = useRef<string>(undefined);
  const open = useEffectEvent(onOpen);
  useEffect(() => {
    if (id === undefined) opened.current = undefined;
    if (id === undefined || !data || opened.current === id) return;
    opened.current = id;
    open(data.search, data.at);
  }, [id, data]);
  return {
    opening: id !== undefined && !error,
    problem: id !== undefined && error ? toProblem(error) : undefined,
  };
}
