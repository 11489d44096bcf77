// What the editor knows of the database, asked for once and again after five minutes; undefined until it is there.
import { useQuery } from "@tanstack/react-query";
import { fetchAnswer } from "../store/fetchAnswer.ts";
import type { EditorSchema } from "./EditorSchema.ts";
import { functionsQuery, proceduresQuery, toEditorSchema } from "./toEditorSchema.ts";

export function useEditorSchema(): EditorSchema | undefined {
  const { data } = useQuery({
    queryKey: ["editor-schema"],
    queryFn: async ({ signal }) => {
      const ask = (query: string) => fetchAnswer("cypher", { body: { query }, signal });
      const [schema, functions, procedures] = await Promise.all([
        fetchAnswer("schema", { signal }),
        ask(functionsQuery),
        ask(proceduresQuery),
      ]);
      return toEditorSchema(schema, functions, procedures);
    },
    staleTime: 5 * 60_000,
  });
  return data;
}
