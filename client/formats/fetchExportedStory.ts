// A story with all that its steps show, read through each step's own lens, as its slides would show it.
import type { QueryClient } from "@tanstack/react-query";
import type { Story, StoryStep } from "../../seed/model/story.ts";
import type { ClaimAnswer } from "../../server/contract.ts";
import { fromFragment } from "../app/fragment.ts";
import { connectGraph, emptyGraph, type Graph, mergeGraphs } from "../app/mergeGraphs.ts";
import { toEntries, toExpansions } from "../app/toExpansions.ts";
import { type Lens, toLens, type View } from "../app/view.ts";
import { withoutNodes } from "../app/withoutNodes.ts";
import { filterGraph } from "../filters/filterGraph.ts";
import { formatViewLens } from "../share/formatViewLens.ts";
import { fromPositionsCode } from "../share/positionsCode.ts";
import { accountsQuery } from "../store/analysisQueries.ts";
import { connectionsQuery, graphQuery, neighborsQuery, nodeQuery } from "../store/queries.ts";
import { toStepView } from "../stories/toStepView.ts";
import { drawStoryTimeline } from "./drawStoryTimeline.ts";
import type { ExportedStep, ExportedStory } from "./ExportedStory.ts";
import { layOutStory } from "./layOutStory.ts";

/** As `GET /api/stories/{id}` answers it. */
export interface KeptStory extends Pick<Story, "title" | "summary" | "minutes" | "steps" | "questions"> {
  claims: readonly ClaimAnswer[];
  gone: readonly string[];
}

export interface StoryExportEffects {
  /** What the page already knows is not asked for again. */
  client: QueryClient;
  now: Date;
  /** Brings the story back in the app. */
  link?: string;
}

type Loaded = Omit<ExportedStep, "positions"> & { placed: ReturnType<typeof fromPositionsCode>["positions"] };

/** Rejects with what the server says where a step cannot be read. */
export async function fetchExportedStory(
  story: KeptStory,
  effects: StoryExportEffects,
): Promise<ExportedStory> {
  const loaded: Loaded[] = [];
  // One after the other: a story has few steps, and the server has other readers.
  for (const step of story.steps) loaded.push(await fetchStep(step, story, effects));
  const places = layOutStory(loaded);
  const { title, summary, minutes, questions } = story;
  return {
    title,
    summary,
    ...(minutes !== undefined && { minutes }),
    questions,
    steps: loaded.map(({ placed: _placed, ...step }, index) => ({ ...step, positions: places[index] ?? {} })),
    exported: effects.now,
    ...(effects.link !== undefined && { link: effects.link }),
  };
}

async function fetchStep(
  step: StoryStep,
  { claims, gone }: KeptStory,
  effects: StoryExportEffects,
): Promise<Loaded> {
  const away = new Set(gone);
  const { ids = [], selected = [] } = toStepView(step);
  const view = toStepView(step, gone);
  const lens = toLens(view);
  const shows =
    view.pane === "accounts" && view.event ? "accounts" : view.pane === "timeline" ? "timeline" : "graph";
  // A matrix of accounts needs no graph, whose opening would be all there is.
  const graph = shows === "accounts" ? emptyGraph : await fetchGraph(view, lens, effects);
  const { nodes, relations } = filterGraph(graph.nodes, graph.relations, view, view.selected);
  const code = fromFragment(step.at ?? "") || (step.at ?? "");
  const words = formatViewLens(lens, await fetchNames(lens, nodes, claims, effects));
  const cited = new Set(step.claims);
  return {
    id: step.id,
    title: step.title,
    caption: step.caption,
    ...(step.quiz !== undefined && { quiz: step.quiz }),
    shows,
    nodes,
    relations,
    placed: fromPositionsCode(
      code,
      nodes.map(({ id }) => id),
    ).positions,
    focus: view.selected ?? [],
    lens: Object.keys(lens).length > 0 ? words : "",
    claims: claims.filter(({ id }) => cited.has(id)),
    ...(shows === "accounts" && view.event
      ? { accounts: await effects.client.fetchQuery(accountsQuery(view.event, lens)) }
      : {}),
    ...(shows === "timeline"
      ? {
          drawing: await drawStoryTimeline(
            effects.client,
            view,
            nodes.map(({ id }) => id),
            step.id,
          ),
        }
      : {}),
    gone: [...new Set([...ids, ...selected, ...step.claims])].filter((id) => away.has(id)),
  };
}

/** Of whoever and whatever the lens names. */
async function fetchNames(
  { speaker = [], via = [], document = [], topic = [] }: Lens,
  nodes: readonly { id: string; name: string }[],
  claims: readonly ClaimAnswer[],
  { client }: StoryExportEffects,
): Promise<Map<string, string>> {
  const told = claims.flatMap((claim) => [claim.speaker, ...claim.via]);
  const names = new Map([...nodes, ...told].map(({ id, name }) => [id, name]));
  for (const id of [...speaker, ...via, ...document, ...topic]) {
    if (names.has(id)) continue;
    // One that is gone goes by its id.
    const node = await client.fetchQuery(nodeQuery(id)).catch(() => undefined);
    if (node) names.set(id, node.name);
  }
  return names;
}

/** The same answers as `useGraph` puts together. */
async function fetchGraph(view: View, lens: Lens, { client }: StoryExportEffects): Promise<Graph> {
  if (view.ids?.length === 0) return emptyGraph;
  const opening = await client.fetchQuery(graphQuery(view.ids, lens, view.depth));
  const added = view.added ? await client.fetchQuery(graphQuery(view.added, lens, "0")) : undefined;
  const start = added ? mergeGraphs(opening, [added]) : opening;
  const entries = toEntries(view, new Set(start.nodes.map(({ id }) => id)));
  const others: Graph[] = [];
  for (const expansion of toExpansions(entries))
    others.push(await client.fetchQuery(neighborsQuery(expansion, lens)));
  const merged = mergeGraphs(start, others);
  const wanted = merged.nodes.length > 0 && (view.connected === "yes" || view.added !== undefined);
  const connections = wanted
    ? await client.fetchQuery(
        connectionsQuery(
          merged.nodes.map(({ id }) => id),
          lens,
        ),
      )
    : undefined;
  return withoutNodes(connections ? connectGraph(merged, connections.relations) : merged, view.hidden);
}
