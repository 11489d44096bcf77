// What the timeline asks the server for: the range that is brushed stands in the picture and narrows nothing of it.
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Lens, Shown } from "../app/view.ts";
import { fetchAnswer } from "./fetchAnswer.ts";

/** With ids, these nodes alone; more than the server takes are left out. */
export function timelineQuery(lens: Lens, shown: Shown, ids: readonly string[] | undefined) {
  const { from: _from, to: _to, when: _when, ...voices } = lens;
  const query = { ...voices, ...shown, ids: ids?.slice(0, mostIds) };
  return queryOptions({
    queryKey: ["timeline", query],
    queryFn: ({ signal }) => fetchAnswer("timeline", { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** An address has room for some twelve thousand letters. */
const mostIds = 300;
