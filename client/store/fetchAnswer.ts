// One typed request for every endpoint of the contract; whatever fails becomes a ProblemError.
import type { z } from "zod";
import type { Problem } from "../../server/contract.ts";
import type { endpoints } from "../../server/endpoints.ts";
import { ProblemError } from "./ProblemError.ts";

type Endpoints = typeof endpoints;
export type Answer<Name extends keyof Endpoints> = z.infer<Endpoints[Name]["answer"]>;
type Query = Record<string, string | number | readonly string[] | undefined>;

const paths = {
  health: "/api/health",
  search: "/api/search",
  graph: "/api/graph",
  node: "/api/nodes/{id}",
  neighbors: "/api/nodes/{id}/neighbors",
  claims: "/api/claims",
  cypher: "/api/cypher",
  schema: "/api/schema",
  evidence: "/api/evidence",
  relations: "/api/relations",
  voices: "/api/voices",
  paths: "/api/paths",
  contacts: "/api/contacts",
  accounts: "/api/accounts/{id}",
  weakSpots: "/api/weak-spots",
  timeline: "/api/timeline",
  workspaces: "/api/workspaces",
  workspace: "/api/workspaces/{id}",
  saveWorkspace: "/api/workspaces",
  removeWorkspace: "/api/workspaces/{id}",
  stories: "/api/stories",
  story: "/api/stories/{id}",
  storyVersions: "/api/stories/{id}/versions",
  saveStory: "/api/stories/{id}",
  removeStory: "/api/stories/{id}",
  import: "/api/import",
} as const satisfies { [Name in keyof Endpoints]?: Endpoints[Name]["path"] };

export interface Request {
  id?: string;
  query?: Query;
  /** What is to be sent, by POST unless `method` says otherwise; without it the request is a GET. */
  body?: object;
  method?: "DELETE" | "PUT";
  signal?: AbortSignal;
}

const json = "application/json";

export async function fetchAnswer<Name extends keyof typeof paths>(
  name: Name,
  { id = "", query = {}, body, method, signal }: Request = {},
  send: typeof fetch = fetch,
): Promise<Answer<Name>> {
  const url = paths[name].replace("{id}", encodeURIComponent(id)) + toQueryString(query);
  const response = await request(
    url,
    {
      signal,
      ...(body ? toPost(body, json) : { headers: { accept: json, ...(method && { "content-type": json }) } }),
      ...(method && { method }),
    },
    send,
  );
  const answer: unknown = await response.json().catch(() => undefined);
  if (answer === undefined) throw new ProblemError(parseProblem(answer, response.status));
  return answer as Answer<Name>;
}

/** The rows of a query as a file, as many as the server streams; rejects when it breaks off in the middle. */
export async function fetchRows(body: object, mediaType: string, signal?: AbortSignal): Promise<Blob> {
  const response = await request(paths.cypher, { signal, ...toPost(body, mediaType) }, fetch);
  try {
    return await response.blob();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ProblemError(brokenOff);
  }
}

/** A file sent as it is; `mediaType` is what it is taken for. */
export async function sendFile(
  file: Blob,
  mediaType: string,
  query: Query,
  signal?: AbortSignal,
): Promise<Answer<"import">> {
  const headers = { accept: json, "content-type": mediaType };
  const url = paths.import + toQueryString(query);
  const response = await request(url, { method: "POST", headers, body: file, signal }, fetch);
  return (await response.json()) as Answer<"import">;
}

/** Rejects with a ProblemError unless the answer is one. */
async function request(url: string, init: RequestInit, send: typeof fetch): Promise<Response> {
  let response: Response;
  try {
    response = await send(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ProblemError(unreachable);
  }
  if (response.ok) return response;
  throw new ProblemError(parseProblem(await response.json().catch(() => undefined), response.status));
}

function toPost(body: object, accept: string): RequestInit {
  return {
    method: "POST",
    headers: { accept, "content-type": json },
    body: JSON.stringify(body),
  };
}

export function toQueryString(query: Query): string {
  const parts = Object.entries(query).flatMap(([key, value]) => {
    const text = Array.isArray(value) ? value.join(",") : String(value ?? "");
    return text === "" ? [] : [`${key}=${encodeURIComponent(text)}`];
  });
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

const brokenOff: Problem = {
  type: "about:blank",
  title: "The answer broke off before its last row",
  status: 0,
  code: "BROKEN_OFF",
  detail: "The query may have run into its time limit, or Neo4j was restarted. Ask for less, or try again.",
};

const unreachable: Problem = {
  type: "about:blank",
  title: "Backchannel's server does not answer",
  status: 0,
  code: "APP_UNREACHABLE",
  detail: "It may have been stopped. Start it again with npm start; this page tries again by itself.",
};

function parseProblem(body: unknown, status: number): Problem {
  const given = (typeof body === "object" && body !== null ? body : {}) as Partial<Problem>;
  if (typeof given.title === "string") {
    return {
      ...given,
      type: given.type ?? "about:blank",
      title: given.title,
      status,
      code: given.code ?? "UNKNOWN",
    };
  }
  return {
    type: "about:blank",
    title: `The server answered with something this page does not understand (${status})`,
    status,
    code: "UNKNOWN",
  };
}
