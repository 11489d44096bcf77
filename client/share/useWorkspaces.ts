// The workspaces that are kept on the server: the list, and what changes it.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { WorkspaceBody } from "../../server/analysisContract.ts";
import { type Answer, fetchAnswer } from "../store/fetchAnswer.ts";
import { toProblem } from "../store/ProblemError.ts";

export type ListedWorkspace = Answer<"workspaces">["workspaces"][number];

export interface WorkspacesNews {
  text: string;
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
  const save = useMutation({
    mutationFn: (body: WorkspaceBody) => fetchAnswer("saveWorkspace", { body }),
    onSuccess: ({ name, replaced }) =>
      setNews({ text: replaced ? `“${name}” is now this view` : `Saved as “${name}”` }),
    ...outcome,
  });
  const remove = useMutation({
    mutationFn: ({ id }: ListedWorkspace) => fetchAnswer("removeWorkspace", { id, method: "DELETE" }),
    onSuccess: ({ removed }, { id, name }) => {
      client.setQueryData<Answer<"workspaces">>(["workspaces"], (now) =>
        now ? { workspaces: now.workspaces.filter((one) => one.id !== id) } : now,
      );
      setNews({ text: removed ? `Removed “${name}”` : `“${name}” was gone already` });
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
    busy: save.isPending || remove.isPending || open.isPending,
    save: save.mutateAsync,
    remove: remove.mutateAsync,
    open: open.mutateAsync,
  };
}
