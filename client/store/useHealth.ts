// Watches whether the server and Neo4j answer, and asks again for what had failed once they do.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Problem } from "../../server/contract.ts";
import { toProblem } from "./ProblemError.ts";
import { healthQuery } from "./queries.ts";

/** Undefined while all is well. */
export function useHealth(): Problem | undefined {
  const client = useQueryClient();
  const health = useQuery(healthQuery);
  const well = health.isSuccess;
  useEffect(() => {
    if (!well) return;
    void client.refetchQueries({ predicate: (query) => query.state.status === "error" });
  }, [well, client]);
  useEffect(
    () =>
      client.getQueryCache().subscribe(({ type, query }) => {
        if (type !== "updated" || query.queryKey[0] === "health" || query.state.status !== "error") return;
        const { status } = toProblem(query.state.error);
        if (status !== 0 && status !== 503) return;
        if (client.getQueryState(healthQuery.queryKey)?.status !== "success") return;
        void client.refetchQueries({ queryKey: healthQuery.queryKey });
      }),
    [client],
  );
  return health.isError ? toProblem(health.error) : undefined;
}
