// One endpoint of the contract → one express route: unknown input is refused by name, the answer is typed by the contract.
import type { Express, Request, RequestHandler, Response } from "express";
import type { z } from "zod";
import { endpoints } from "../endpoints.ts";
import { requireEditor } from "./createEditorGate.ts";
import { HttpProblem } from "./problem.ts";

type Endpoints = typeof endpoints;
type Named = keyof Endpoints;
type BodyOf<E> = E extends { body: infer Schema extends z.ZodType } ? z.infer<Schema> : undefined;

export interface Asked<N extends Named> {
  query: z.infer<Endpoints[N]["query"]>;
  body: BodyOf<Endpoints[N]>;
  params: Record<string, string>;
  /** Aborted when the one who asked has gone away. */
  signal: AbortSignal;
  request: Request;
  response: Response;
}

/** Resolves with nothing when it has answered by itself. */
export type Handler<N extends Named> = (
  asked: Asked<N>,
) => Promise<z.input<Endpoints[N]["answer"]> | undefined>;

export interface Endpoint {
  method: "get" | "post" | "put" | "delete";
  path: string;
  query: z.ZodType;
  body?: z.ZodType;
  /** Media types of a body that is taken as it is, and of an answer that is a file. */
  accepts?: readonly string[];
  sends?: readonly string[];
  /** It writes: only with the editor's key. */
  editor?: true;
}

/** The methods that each path answers, for each app. */
const answered = new WeakMap<Express, Map<string, string[]>>();

export function createRoute<N extends Named>(app: Express, name: N, handle: Handler<N>): void {
  const endpoint: Endpoint = endpoints[name];
  const route: RequestHandler = async (request, response) => {
    const gone = new AbortController();
    response.on("close", () => response.writableFinished || gone.abort());
    if (endpoint.editor) requireEditor(response);
    const query = parseInput(endpoint.query, request.query, "query");
    const body = endpoint.body ? parseInput(endpoint.body, request.body, "body") : undefined;
    const { signal } = gone;
    const asked = { query, body, params: toParams(request), signal, request, response };
    const answer = await handle(asked as Asked<N>);
    if (answer === undefined) return;
    response.setHeader("Cache-Control", "no-store");
    response.json(answer);
  };
  app[endpoint.method](toExpressPath(endpoint.path), route);
  const methods = answered.get(app) ?? new Map<string, string[]>();
  answered.set(app, methods);
  methods.set(endpoint.path, [...(methods.get(endpoint.path) ?? []), endpoint.method.toUpperCase()]);
}

/** After the last route: every other method of a path is refused, and told which there are. */
export function refuseOtherMethods(app: Express): void {
  for (const [path, methods] of answered.get(app) ?? []) {
    app.all(toExpressPath(path), (_request, response) => {
      response.setHeader("Allow", methods.join(", "));
      throw new HttpProblem("METHOD_NOT_ALLOWED", `${path} answers ${methods.join(" and ")} alone`);
    });
  }
}

function toExpressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ":$1");
}

function toParams(request: Request): Record<string, string> {
  return Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, String(value)]));
}

function parseInput(schema: z.ZodType, given: unknown, where: string): unknown {
  const parsed = schema.safeParse(given ?? {});
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map((issue) => ({
    path: [where, ...issue.path.map(String)].join("."),
    message: issue.message,
  }));
  const [first] = errors;
  throw new HttpProblem("BAD_REQUEST", `${first?.path}: ${first?.message}`, { errors });
}
