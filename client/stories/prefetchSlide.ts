// Asks for what the next slide shows while the present one is told.
import type { QueryClient } from "@tanstack/react-query";
import { toLens } from "../app/view.ts";
import { accountsQuery } from "../store/analysisQueries.ts";
import { graphQuery } from "../store/queries.ts";
import type { Slide } from "./slides.ts";
import { toStepView } from "./toStepView.ts";

export function prefetchSlide(client: QueryClient, slide: Slide | undefined, gone: readonly string[]): void {
  if (!slide || !("step" in slide)) return;
  const view = toStepView(slide.step, gone);
  const lens = toLens(view);
  void client.prefetchQuery(graphQuery(view.ids, lens, view.depth));
  if (view.pane === "accounts" && view.event) void client.prefetchQuery(accountsQuery(view.event, lens));
}
