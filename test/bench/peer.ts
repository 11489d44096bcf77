// One way to Neo4j that is measured, as the process that measures it sees it.
import type { Shape } from "./benchQueries.ts";

export interface StreamReading {
  /** Milliseconds to the first row. */
  firstRow: number;
  /** Milliseconds to the end. */
  total: number;
  bytes: number;
}

export interface Peer {
  /** Asks for an actor's neighbours; throws when they are not all there. `from` tells who of the many asks. */
  hop(id: string, from: number): Promise<void>;
  /** Reads so many rows into nothing; throws when they are not all there. */
  stream(rows: number, shape: Shape): Promise<StreamReading>;
  close(): Promise<void>;
}

/** Which peer a process is to be. */
export type PeerOptions =
  | { kind: "driver"; uri: string; username: string; password: string }
  | { kind: "queryApi"; url: string; username: string; password: string }
  | { kind: "app"; url: string; oneAddress?: boolean };

/** What the process is told, and what it answers. */
export type Order =
  | { type: "hops"; clients: number; ms: number }
  | { type: "stream"; rows: number; shape: Shape };
export type Answer = { latencies: number[] } | { stream: StreamReading } | { error: string };
