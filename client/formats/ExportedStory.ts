// A story on its way out of the app: each step with the picture, the claims and the accounts that it shows, as plain data.
import type { StoryStep } from "../../seed/model/story.ts";
import type { AccountsAnswer } from "../../server/analysisContract.ts";
import type { ClaimAnswer } from "../../server/contract.ts";
import type { Positions } from "../graph/computeLayout.ts";
import type { DrawnNode, DrawnRelation } from "../graph/DrawnGraph.ts";

export interface ExportedStory {
  title: string;
  summary: string;
  minutes?: number;
  questions: readonly string[];
  steps: readonly ExportedStep[];
  exported: Date;
  /** Brings the story back in the app. */
  link?: string;
}

export interface ExportedStep extends Pick<StoryStep, "id" | "title" | "caption" | "quiz"> {
  shows: "graph" | "accounts" | "timeline";
  /** Through the step's lens: so their statuses are. */
  nodes: readonly (DrawnNode & { date?: string })[];
  relations: readonly DrawnRelation[];
  /** In the same coordinates for all steps. */
  positions: Positions;
  /** Ids of the nodes and relations it points at; none points at all of them. */
  focus: readonly string[];
  /** “as of 28 Aug 2018”; empty without a lens. */
  lens: string;
  claims: readonly ClaimAnswer[];
  accounts?: AccountsAnswer;
  /** A drawing that takes the place of the graph: safe SVG of our own, such as the timeline's. */
  drawing?: string;
  /** What it names and is no longer there, in words. */
  gone: readonly string[];
}
