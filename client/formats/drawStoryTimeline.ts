// The timeline of a step as an SVG for the story's file: the step's own clock, lanes and days in sight.
import type { QueryClient } from "@tanstack/react-query";
import type { View } from "../app/view.ts";
import { toLens } from "../app/view.ts";
import { timelineQuery } from "../store/timelineQuery.ts";
import { fromSeen, toExtent, toOpening } from "../timeline/timeWindow.ts";
import { toMarks } from "../timeline/toMarks.ts";
import { toTimelineSvg } from "../timeline/toTimelineSvg.ts";

/** In the light theme's inks; `prefix` keeps its ids apart from those of other pictures of the page. */
export async function drawStoryTimeline(
  client: QueryClient,
  view: View,
  ids: readonly string[],
  prefix: string,
): Promise<string> {
  const { kind, predicate, status, from, to, when } = view;
  const shown = { kind, predicate, status };
  const answer = await client.fetchQuery(
    timelineQuery(toLens(view), shown, ids.length > 0 ? ids : undefined),
  );
  const clock = view.clock ?? "both";
  const by = view.lanes ?? "none";
  const marks = toMarks(answer, by, { from, to, when });
  const shapes = [...marks.happened, ...marks.said].map(({ shape }) => shape);
  const window = fromSeen(view.seen) ?? toOpening(shapes, toExtent(shapes, Date.now()));
  return toTimelineSvg({
    title: "What happened, and when it was said",
    marks,
    clock,
    by,
    window,
    theme: "light",
    width: 800,
    height: 420,
    notes: [],
    prefix,
  });
}
