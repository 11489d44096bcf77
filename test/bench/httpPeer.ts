// The two ways over HTTP: the app's endpoint and Neo4j's own Query API, asked with kept-alive connections.
import { Agent, type IncomingMessage, request } from "node:http";
import { oneHop, oneHopRows, streams } from "./benchQueries.ts";
import type { Peer, StreamReading } from "./peer.ts";

interface HttpWay {
  url: string;
  headers: Record<string, string>;
  toBody(query: string, params: object): object;
  /** Rows in a whole answer. */
  readRows(answer: unknown): unknown[];
  stream: {
    accept: string;
    /** The bytes with which the first row begins. */
    opening: string;
    /** A byte that stands once in each row and `besides` times elsewhere. */
    mark: string;
    besides: number;
  };
  /** The address from which the nth client asks, where it matters. */
  toLocalAddress?(client: number): string;
}

export function openAppPeer({ url, oneAddress = false }: { url: string; oneAddress?: boolean }): Peer {
  return openHttpPeer({
    url: `${url}/api/cypher`,
    headers: {},
    toBody: (query, params) => ({ query, params, timeoutMs: 30_000 }),
    readRows: (answer) => (answer as { rows: unknown[] }).rows,
    stream: { accept: "application/x-ndjson", opening: "\n[", mark: "\n", besides: 2 },
    // Turns are given by address: each client has one of its own, as people have.
    toLocalAddress: oneAddress ? undefined : (client) => `127.0.1.${client + 1}`,
  });
}

export function openQueryApiPeer(options: { url: string; username: string; password: string }): Peer {
  const login = Buffer.from(`${options.username}:${options.password}`).toString("base64");
  return openHttpPeer({
    url: `${options.url}/db/neo4j/query/v2`,
    headers: { Authorization: `Basic ${login}` },
    toBody: (statement, parameters) => ({ statement, parameters, accessMode: "READ" }),
    readRows: (answer) => (answer as { data: { values: unknown[] } }).data.values,
    // One list for each row, and those of the columns, of the rows together and of the bookmarks.
    stream: { accept: "application/json", opening: "[[", mark: "[", besides: 3 },
  });
}

function openHttpPeer({ url, headers, toBody, readRows, stream, toLocalAddress }: HttpWay): Peer {
  const agent = new Agent({ keepAlive: true });

  function post(query: string, params: object, accept: string, client: number): Promise<IncomingMessage> {
    const body = JSON.stringify(toBody(query, params));
    return new Promise((resolve, reject) => {
      const asked = request(url, {
        agent,
        method: "POST",
        localAddress: toLocalAddress?.(client),
        headers: {
          ...headers,
          "Content-Type": "application/json",
          "Content-Length": Buffer.byteLength(body),
          Accept: accept,
        },
      });
      asked.once("response", resolve).once("error", reject).end(body);
    });
  }

  return {
    async hop(id, from) {
      const response = await post(oneHop, { id }, "application/json", from);
      const text = await readText(response);
      const rows = response.statusCode && response.statusCode < 300 ? readRows(JSON.parse(text)) : [];
      if (rows.length !== oneHopRows) throw new Error(`${url}: ${response.statusCode} ${text.slice(0, 300)}`);
    },

    async stream(rows, shape): Promise<StreamReading> {
      const began = performance.now();
      const response = await post(streams[shape], { rows }, stream.accept, 0);
      const mark = stream.mark.charCodeAt(0);
      let opening = "";
      let firstRow = Number.NaN;
      let bytes = 0;
      let marks = 0;
      let end = "";
      for await (const chunk of response as AsyncIterable<Buffer>) {
        if (Number.isNaN(firstRow)) {
          opening += chunk;
          if (opening.includes(stream.opening)) firstRow = performance.now() - began;
        }
        bytes += chunk.length;
        for (const byte of chunk) if (byte === mark) marks += 1;
        end = (end + chunk.subarray(-200)).slice(-200);
      }
      const total = performance.now() - began;
      // Nodes bring lists of their own; a line for each row they still are.
      const expected = shape === "values" || stream.mark === "\n" ? rows + stream.besides : marks;
      if (marks !== expected || /"(problem|errors)"|"truncated":true/.test(end)) {
        throw new Error(`${url}: ${marks} instead of ${expected} marks; it ends ${end}`);
      }
      return { firstRow, total, bytes };
    },
    async close() {
      agent.destroy();
    },
  };
}

async function readText(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
