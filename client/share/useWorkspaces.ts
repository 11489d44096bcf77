// The workspaces that are kept on the server: the list, and what changes it.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { WorkspaceBody } from "../../server/analysisContract.ts";
import { type Answer, fetchAnswer } from "../store/fetchAnswer.ts";
import { toProblem } from "../store/ProblemError.ts";

export type ListedWorkspace = Answer<"workspaces">["workspaces"][number];

export interface WorkspacesNews {
  text: string;
  /** Makes undone what the text says. */
  undo?(): Promise<unknown>;
  failed?: true;
}

/** Nothing is asked before `wanted`. */
export function useWorkspaces(wanted: boolean, onOpen: (search: string, at: string) => void) {
  const client = useQueryClient();
  const [news, setNews] = useState<WorkspacesNews>();
  const list = useQuery({
    queryKey: ["workspaces"],
    queryFn: ({ signal }) => fetchAnswer("workspaces", { signal }),
    enabled: wanted,
    staleTime: 5_000,
  });
  const outcome = {
    onError: (error: unknown) => setNews({ text: toProblem(error).title, failed: true }),
    // Not waited for: what was saved is saved, and the form is free again.
    onSettled: () => void client.invalidateQueries({ queryKey: ["workspaces"] }),
  };
  const restore = useMutation({
    mutationFn: (body: WorkspaceBody) => fetchAnswer("saveWorkspace", { body }),
    onSuccess: ({ name, replaced }) =>
      setNews({ text: replaced ? `“${name}” is what it was before` : `“${name}” is back` }),
    ...outcome,
  });
  /** What stands under an id now, to put it back by; whatever cannot be read cannot be put back. */
  const remember = async (id: string | undefined) => {
    const former = id ? await fetchAnswer("workspace", { id }).catch(() => undefined) : undefined;
    return former && (() => restore.mutateAsync(toBody(former)));
  };
  const save = useMutation({
    mutationFn: async (body: WorkspaceBody) => {
      const undo = await remember(list.data?.workspaces.find(({ name }) => name === body.name)?.id);
      return { ...(await fetchAnswer("saveWorkspace", { body })), undo };
    },
    onSuccess: ({ name, replaced, undo }) =>
      setNews(replaced ? { text: `“${name}” is now this view`, undo } : { text: `Saved as “${name}”` }),
    ...outcome,
  });
  const remove = useMutation({
    mutationFn: async ({ id }: ListedWorkspace) => {
      const undo = await remember(id);
      return { ...(await fetchAnswer("removeWorkspace", { id, method: "DELETE" })), undo };
    },
    onSuccess: ({ removed, undo }, { id, name }) => {
      client.setQueryData<Answer<"workspaces">>(["workspaces"], (now) =>
        now ? { workspaces: now.workspaces.filter((one) => one.id !== id) } : now,
      );
      setNews(removed ? { text: `Removed “${name}”`, undo } : { text: `“${name}” was gone already` });
    },
    ...outcome,
  });
  const open = useMutation({
    mutationFn: ({ id }: ListedWorkspace) => fetchAnswer("workspace", { id }),
    onSuccess: ({ search, at }) => onOpen(search, at),
    ...outcome,
  });
  return {
    workspaces: list.data?.workspaces,
    problem: list.isError ? toProblem(list.error) : undefined,
    news,
    setNews,
    busy: restore.isPending || save.isPending || remove.isPending || open.isPending,
    save: save.mutateAsync,
    remove: remove.mutateAsync,
    open: open.mutateAsync,
  };
}

function toBody({ id, name, search, at }: Answer<"workspace">): WorkspaceBody {
  return { id, name, search, at };
}
