// What the lens and the comparison of two lenses ask the server for.
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Lens } from "../app/view.ts";
import { mostAsked, toEvidenceBody } from "../frames/toEvidenceBody.ts";
import { fetchAnswer } from "./fetchAnswer.ts";

/** Voices fetched at once; where there are more, the picker searches on the server. */
const mostVoices = 500;

export function voicesQuery(text = "") {
  return queryOptions({
    queryKey: ["voices", text],
    queryFn: ({ signal }) =>
      fetchAnswer("voices", { query: { q: text || undefined, limit: mostVoices }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

/** Relations as a lens lets them be, however many: the server takes some thousands at a time. */
export function assessedQuery(relations: readonly string[], lens: Lens) {
  return queryOptions({
    queryKey: [
      "assessed",
      relations,
      toEvidenceBody({ relations: [], claims: [], documents: [] }, lens).lens,
    ],
    queryFn: async ({ signal }) => {
      const assessed = [];
      for (let from = 0; from < relations.length; from += mostAsked) {
        const asked = { relations: relations.slice(from, from + mostAsked), claims: [], documents: [] };
        const answer = await fetchAnswer("evidence", { body: toEvidenceBody(asked, lens), signal });
        assessed.push(...answer.relations);
      }
      return assessed;
    },
    placeholderData: keepPreviousData,
  });
}
