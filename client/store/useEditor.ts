// Whether this browser has the editor's key, as the server sees it.
import { useQuery } from "@tanstack/react-query";
import { healthQuery } from "./queries.ts";

export function useEditor(): boolean {
  return useQuery(healthQuery).data?.editor ?? false;
}
