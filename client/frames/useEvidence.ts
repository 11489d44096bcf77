// What relations, claims and documents of a result rest on, through a lens: asked once for the same ids.
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { EvidenceAnswer } from "../../server/cypherContract.ts";
import { fetchAnswer } from "../store/fetchAnswer.ts";
import type { FrameLens } from "./FrameLens.ts";
import { type AskedEvidence, toEvidenceBody } from "./toEvidenceBody.ts";

/** Nothing is asked while there is nothing to ask for. */
export function useEvidence(asked: AskedEvidence, lens: FrameLens): UseQueryResult<EvidenceAnswer> {
  const body = toEvidenceBody(asked, lens);
  return useQuery({
    queryKey: ["evidence", body],
    queryFn: ({ signal }) => fetchAnswer("evidence", { body, signal }),
    enabled: body.relations.length + body.claims.length + body.documents.length > 0,
  });
}
