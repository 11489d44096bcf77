// What the analyst's views ask the server for, as query options: paths, contacts, accounts, weak spots.
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type Lens, type Shown, toVoices } from "../app/view.ts";
import { fetchAnswer } from "./fetchAnswer.ts";

export interface PathsAsked extends Shown {
  ends: readonly string[];
  maxLength: number;
  which: "all" | "shortest";
  limit: number;
}

/** Event time has names of its own beside the ends of a path. */
export function pathsQuery({ ends, kind, ...asked }: PathsAsked, lens: Lens) {
  const { from: happenedFrom, to: happenedTo, ...rest } = lens;
  const query = { from: [...ends], kind, ...asked, ...rest, happenedFrom, happenedTo };
  return queryOptions({
    queryKey: ["paths", query],
    queryFn: ({ signal }) => fetchAnswer("paths", { query, signal }),
    enabled: ends.length >= 2,
    placeholderData: keepPreviousData,
  });
}

export function contactsQuery(ids: readonly string[], lens: Lens, limit = 25) {
  const query = { ids: [...ids], limit, ...lens };
  return queryOptions({
    queryKey: ["contacts", query],
    queryFn: ({ signal }) => fetchAnswer("contacts", { query, signal }),
    enabled: ids.length >= 2,
  });
}

export function accountsQuery(event: string | undefined, lens: Lens) {
  const query = toVoices(lens);
  return queryOptions({
    queryKey: ["accounts", event ?? "", query],
    queryFn: ({ signal }) => fetchAnswer("accounts", { id: event ?? "", query, signal }),
    enabled: event !== undefined,
  });
}

export type WeakSection = "single-source" | "contested" | "anonymous" | "unsourced";

/** One section alone, or the beginning of each. */
export function weakSpotsQuery(
  lens: Lens,
  shown: Shown,
  { section, limit }: { section?: WeakSection; limit: number },
) {
  const query = { ...lens, ...shown, section, limit };
  return queryOptions({
    queryKey: ["weakSpots", query],
    queryFn: ({ signal }) => fetchAnswer("weakSpots", { query, signal }),
    placeholderData: keepPreviousData,
  });
}
