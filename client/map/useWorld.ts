// The world's outlines, fetched when a map is first opened.
import { useQuery } from "@tanstack/react-query";
import atlasUrl from "world-atlas/countries-50m.json?url";
import { toWorld, type World } from "./toWorld.ts";

/** `problem` in words when the file cannot be had. */
export function useWorld(): { world: World | undefined; problem: string | undefined; retry(): void } {
  const { data, error, refetch } = useQuery({
    queryKey: ["world"],
    queryFn: async () => {
      const response = await fetch(atlasUrl);
      if (!response.ok) throw new Error(`${response.status}`);
      return toWorld(await response.json());
    },
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  return {
    world: data,
    problem: error ? "The outlines of the world could not be loaded." : undefined,
    retry: () => void refetch(),
  };
}
