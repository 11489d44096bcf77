// The whole web side in one list: checks, endpoints, page, errors.
import express, { type ErrorRequestHandler, type Express } from "express";
import type { Logger } from "pino";
import { readClaims } from "../claims/readClaims.ts";
import { answerCypher } from "../cypher/answerCypher.ts";
import type { CypherConsole } from "../cypher/createConsole.ts";
import type { Database } from "../database/database.ts";
import { endpoints } from "../endpoints.ts";
import { readEvidence } from "../explore/readEvidence.ts";
import { readGraph, readNeighbors } from "../explore/readGraph.ts";
import { readHealth } from "../explore/readHealth.ts";
import { readNode } from "../explore/readNode.ts";
import { readRelations } from "../explore/readRelations.ts";
import { readSchema } from "../explore/readSchema.ts";
import { readVoices } from "../explore/readVoices.ts";
import { readWeakSpots } from "../explore/readWeakSpots.ts";
import { searchNodes } from "../explore/searchNodes.ts";
import { createRoute } from "./createRoute.ts";
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
}

export function createApp({ host, managed, clientDir, log, database, console }: AppOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("query parser", "simple");
  app.use(logRequests(log), secureHeaders(), checkHost(host), checkOrigin);
  app.use([endpoints.evidence.path, endpoints.relations.path], express.json({ limit: "800kb" }));
  app.use(express.json({ limit: "100kb" }), checkBody);

  createRoute(app, "health", async () => ({ ...(await readHealth(database(), managed)), editor: false }));
  createRoute(app, "search", ({ query }) => searchNodes(database(), query));
  createRoute(app, "graph", ({ query }) => readGraph(database(), query));
  createRoute(app, "node", ({ params, query }) => readNode(database(), params.id ?? "", query));
  createRoute(app, "neighbors", ({ params, query }) => readNeighbors(database(), params.id ?? "", query));
  createRoute(app, "claims", ({ query }) => readClaims(database(), query));
  createRoute(app, "cypher", (asked) => answerCypher(console, asked));
  createRoute(app, "schema", () => readSchema(database()));
  createRoute(app, "evidence", ({ body }) => readEvidence(database(), body));
  createRoute(app, "relations", ({ body }) => readRelations(database(), body));
  createRoute(app, "voices", ({ query }) => readVoices(database(), query));
  createRoute(app, "weakSpots", ({ query }) => readWeakSpots(database(), query));

  const openApi = toOpenApi();
  app.get("/api/openapi.json", (_request, response) => void response.json(openApi));
  serveDocs(app);
  app.use("/api", () => {
    throw new NotFound("There is no such address in the API; see /api/docs");
  });
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
