// The schema as the page asks for it: at every visit, and until there is something in the database.
import { queryOptions } from "@tanstack/react-query";
import { fetchAnswer } from "../store/fetchAnswer.ts";

export const schemaQuery = queryOptions({
  queryKey: ["schema"],
  queryFn: ({ signal }) => fetchAnswer("schema", { signal }),
  staleTime: 0,
  refetchInterval: (query) => (query.state.data?.labels.length === 0 ? 3_000 : false),
});
