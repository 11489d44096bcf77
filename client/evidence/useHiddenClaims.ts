// The claims about something that the lens does not let through.
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ClaimAnswer } from "../../server/contract.ts";
import type { Lens } from "../app/view.ts";
import { isOpenLens } from "../console/mergeLens.ts";
import { claimsQuery } from "../store/queries.ts";

/** `shown` are those it lets through; undefined while they are not known. */
export function useHiddenClaims(
  about: { relation?: string; node?: string },
  lens: Lens,
  shown: readonly ClaimAnswer[] | undefined,
): ClaimAnswer[] {
  const { data } = useQuery({ ...claimsQuery(about, {}), enabled: !isOpenLens(lens) });
  const open = isOpenLens(lens);
  return useMemo(() => {
    if (open || !data || !shown) return [];
    const seen = new Set(shown.map(({ id }) => id));
    return data.claims.filter(({ id }) => !seen.has(id));
  }, [open, data, shown]);
}
