// Two lenses over the same relations, asked of the server and compared.
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Relation } from "../../server/contract.ts";
import type { Lens } from "../app/view.ts";
import { assessedQuery } from "../store/lensQueries.ts";
import { type Compared, compareLenses, countParts, type Part } from "./compareLenses.ts";

export interface Comparison {
  compared: readonly Compared<Relation>[];
  /** By relation id: what the canvas draws. */
  parts: ReadonlyMap<string, Part>;
  counts: Readonly<Record<Part, number>>;
  /** No answer yet. */
  pending: boolean;
  /** What is shown is the answer before this one. */
  stale: boolean;
  error: Error | null;
}

/** `relations` are those without any lens: whatever a lens sees is among them. Without `on` nothing is asked. */
export function useComparison(relations: readonly Relation[], a: Lens, b: Lens, on = true): Comparison {
  const ids = useMemo(() => relations.map(({ id }) => id), [relations]);
  const inA = useQuery({ ...assessedQuery(ids, a), enabled: on });
  const inB = useQuery({ ...assessedQuery(ids, b), enabled: on });
  const compared = useMemo(
    () => (on && inA.data && inB.data ? compareLenses(relations, inA.data, inB.data) : []),
    [on, relations, inA.data, inB.data],
  );
  const parts = useMemo(() => new Map(compared.map(({ relation, part }) => [relation.id, part])), [compared]);
  const counts = useMemo(() => countParts(compared), [compared]);
  return {
    compared,
    parts,
    counts,
    pending: on && (inA.isPending || inB.isPending),
    stale: inA.isPlaceholderData || inB.isPlaceholderData,
    error: inA.error ?? inB.error,
  };
}
