// The whole web side in one list: checks, endpoints, page, errors.
import express, { type ErrorRequestHandler, type Express } from "express";
import type { Logger } from "pino";
import { readClaims } from "../claims/readClaims.ts";
import { answerCypher } from "../cypher/answerCypher.ts";
import type { CypherConsole } from "../cypher/createConsole.ts";
import type { Database } from "../database/database.ts";
import { endpoints } from "../endpoints.ts";
import { readAccounts } from "../explore/readAccounts.ts";
import { readContacts } from "../explore/readContacts.ts";
import { readEvidence } from "../explore/readEvidence.ts";
import { readGraph, readNeighbors } from "../explore/readGraph.ts";
import { readHealth } from "../explore/readHealth.ts";
import { readNode } from "../explore/readNode.ts";
import { readPaths } from "../explore/readPaths.ts";
import { readRelations } from "../explore/readRelations.ts";
import { readSchema } from "../explore/readSchema.ts";
import { readTimeline } from "../explore/readTimeline.ts";
import { readVoices } from "../explore/readVoices.ts";
import { readWeakSpots } from "../explore/readWeakSpots.ts";
import { searchNodes } from "../explore/searchNodes.ts";
import { answerExport, answerStoryExport } from "../formats/answerExport.ts";
import { answerImport } from "../formats/answerImport.ts";
import { readStories, readStoryVersions } from "../stories/readStories.ts";
import { readStory } from "../stories/readStory.ts";
import { removeStory } from "../stories/removeStory.ts";
import { writeStory } from "../stories/writeStory.ts";
import { readWorkspace, readWorkspaces } from "../workspaces/readWorkspaces.ts";
import { removeWorkspace } from "../workspaces/removeWorkspace.ts";
import { writeWorkspace } from "../workspaces/writeWorkspace.ts";
import { createEditorGate } from "./createEditorGate.ts";
import { createRoute, refuseOtherMethods } from "./createRoute.ts";
import { checkBody, checkHost, checkOrigin, secureHeaders } from "./guardRequests.ts";
import { logRequests } from "./logRequests.ts";
import { toOpenApi } from "./openapi.ts";
import { NotFound, sendProblem, toProblem } from "./problem.ts";
import { serveDocs, servePage } from "./servePage.ts";

export interface AppOptions {
  host: string;
  managed: boolean;
  clientDir: string;
  log: Logger;
  /** The database, or a problem to answer with while there is none. */
  database(): Database;
  console: CypherConsole;
  /** Who carries it may write. */
  editorKey: string;
  /** Sites that may show a story in a frame; nobody may by default. */
  embedOrigins?: readonly string[];
}

export function createApp(options: AppOptions): Express {
  const { host, managed, clientDir, log, database, console } = options;
  const gate = createEditorGate(options.editorKey);
  const app = express();
  app.disable("x-powered-by");
  app.set("query parser", "simple");
  app.use(
    logRequests(log),
    secureHeaders(options.embedOrigins),
    checkHost(host),
    checkOrigin,
    gate.recognise,
  );
  app.use([endpoints.evidence.path, endpoints.relations.path], express.json({ limit: "800kb" }));
  app.use(endpoints.stories.path, express.json({ limit: "2mb" }));
  app.use(endpoints.import.path, express.raw({ type: () => true, limit: "8mb" }));
  app.use(express.json({ limit: "100kb" }), checkBody);

  createRoute(app, "health", async ({ response }) => ({
    ...(await readHealth(database(), managed)),
    editor: response.locals.editor === true,
  }));
  createRoute(app, "search", ({ query }) => searchNodes(database(), query));
  createRoute(app, "graph", ({ query }) => readGraph(database(), query));
  createRoute(app, "node", ({ params, query }) => readNode(database(), params.id ?? "", query));
  createRoute(app, "neighbors", ({ params, query }) => readNeighbors(database(), params.id ?? "", query));
  createRoute(app, "claims", ({ query }) => readClaims(database(), query));
  createRoute(app, "cypher", (asked) => answerCypher(console, asked));
  createRoute(app, "schema", () => readSchema(database()));
  createRoute(app, "evidence", ({ body }) => readEvidence(database(), body));
  createRoute(app, "paths", ({ query }) => readPaths(database(), query));
  createRoute(app, "contacts", ({ query }) => readContacts(database(), query));
  createRoute(app, "accounts", ({ params, query }) => readAccounts(database(), params.id ?? "", query));
  createRoute(app, "relations", ({ body }) => readRelations(database(), body));
  createRoute(app, "voices", ({ query }) => readVoices(database(), query));
  createRoute(app, "weakSpots", ({ query }) => readWeakSpots(database(), query));
  createRoute(app, "timeline", ({ query }) => readTimeline(database(), query));
  createRoute(app, "workspaces", () => readWorkspaces(database()));
  createRoute(app, "workspace", ({ params }) => readWorkspace(database(), params.id ?? ""));
  createRoute(app, "saveWorkspace", ({ body }) => writeWorkspace(database(), body, new Date()));
  createRoute(app, "removeWorkspace", ({ params }) => removeWorkspace(database(), params.id ?? ""));
  createRoute(app, "stories", () => readStories(database()));
  createRoute(app, "story", ({ params, query }) => readStory(database(), params.id ?? "", query.version));
  createRoute(app, "storyVersions", ({ params }) => readStoryVersions(database(), params.id ?? ""));
  createRoute(app, "saveStory", ({ params, body }) =>
    writeStory(database(), params.id ?? "", body, new Date()),
  );
  createRoute(app, "removeStory", ({ params }) => removeStory(database(), params.id ?? "", new Date()));
  createRoute(app, "storyExport", async ({ params, query, response }) => {
    const story = await readStory(database(), params.id ?? "");
    return answerStoryExport(database(), { story, claims: story.claims }, query.format, response);
  });
  createRoute(app, "export", ({ query, response }) => answerExport(database(), query, response));
  createRoute(app, "import", ({ query, request }) => answerImport(database(), query, request));
  refuseOtherMethods(app);

  const openApi = toOpenApi();
  app.get("/api/openapi.json", (_request, response) => void response.json(openApi));
  serveDocs(app);
  app.use("/api", () => {
    throw new NotFound("There is no such address in the API; see /api/docs");
  });
  app.use(gate.admit);
  servePage(app, clientDir);
  app.use(() => {
    throw new NotFound("There is no such page");
  });
  app.use(answerError(log));
  return app;
}

function answerError(log: Logger): ErrorRequestHandler {
  return (error, request, response, next) => {
    const problem = toProblem(error);
    if (problem.code === "INTERNAL") log.error({ err: error, path: request.path }, "unforeseen error");
    if (response.headersSent) return next(error);
    sendProblem(response, problem);
  };
}
