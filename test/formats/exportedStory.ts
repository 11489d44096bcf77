// A story of four steps as it leaves the app: a graph, the same under another lens as a quiz, accounts, and a step without a source.
import type { ExportedStep, ExportedStory } from "../../client/formats/ExportedStory.ts";
import { layOutStory } from "../../client/formats/layOutStory.ts";
import { readClaims } from "../../server/claims/readClaims.ts";
import type { Database } from "../../server/database/database.ts";
import { readAccounts } from "../../server/explore/readAccounts.ts";
import { readGraph } from "../../server/explore/readGraph.ts";

/** Over a database with the dossier. */
export async function readExportedStory(database: Database): Promise<ExportedStory> {
  const met = "ali-mamlouk~MET_WITH~us-delegation";
  const ids = ["damascus-meeting", "ali-mamlouk"];
  const wide = await readGraph(database, { ids, depth: 1, limit: 60 });
  const early = await readGraph(database, { ids, depth: 1, limit: 60, asOf: "2018-08-28" });
  const { claims } = await readClaims(database, { node: "damascus-meeting", limit: 8, offset: 0 });
  const denials = claims.filter(({ stance }) => stance === "denies");
  const accounts = await readAccounts(database, "damascus-meeting", {});
  const step = (
    given: Partial<ExportedStep> & Pick<ExportedStep, "id" | "title">,
  ): Omit<ExportedStep, "positions"> => ({
    caption: "",
    shows: "graph",
    nodes: wide.nodes,
    relations: wide.relations,
    focus: [],
    lens: "",
    claims: [],
    gone: [],
    ...given,
  });
  const steps = [
    step({
      id: "a-headline",
      title: "A headline",
      caption:
        "Several people say that **US officials** met Ali Mamlouk in Damascus.\n\n- Who says so?\n- How do they know?",
      focus: [met, "damascus-meeting"],
      nodes: early.nodes,
      relations: early.relations,
      lens: "as of 28 August 2018",
      claims,
    }),
    step({
      id: "a-day-later",
      title: "A day later",
      caption: "The State Department speaks. What is the meeting now?",
      quiz: true,
      focus: [met, "damascus-meeting"],
      claims: [...claims.slice(0, 2), ...denials],
    }),
    step({
      id: "who-says-what",
      title: "Who says what",
      shows: "accounts",
      accounts,
      claims: claims.slice(0, 3),
    }),
    step({ id: "when", title: "Two clocks", shows: "timeline", gone: ["c-retracted"] }),
  ];
  const places = layOutStory(steps.map((one) => ({ ...one, placed: {} })));
  return {
    title: "How do we know?",
    summary: "From a headline to the question of who says so.",
    minutes: 15,
    questions: ["Who has a reason to deny it?", "What would change your mind?"],
    steps: steps.map((one, index) => ({ ...one, positions: places[index] ?? {} })),
    exported: new Date("2026-01-02T00:00:00Z"),
    link: "http://127.0.0.1:3000/stories/how-do-we-know",
  };
}
