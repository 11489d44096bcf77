// Typed Cypher: the app's endpoint beside the driver in a script and Neo4j's own HTTP Query API.
import neo4j from "neo4j-driver";
import { startBenchApp } from "./benchApp.ts";
import { type GraphSize, loadBenchGraph } from "./benchGraph.ts";
import { type BenchNeo4j, startBenchNeo4j } from "./benchNeo4j.ts";
import { toCypherAims } from "./cypherAims.ts";
import { type HopFigures, type HopPlan, measureHopRounds, toHopTable } from "./hopRounds.ts";
import { type OpenPeer, openPeer } from "./openPeer.ts";
import { readMemory } from "./peakMemory.ts";
import type { PeerOptions } from "./peer.ts";
import type { Report } from "./report.ts";
import type { BenchOptions } from "./runBenches.ts";
import { measureStreamRounds, type Streamer, type StreamFigures, toStreamTable } from "./streamRounds.ts";

/** How the ways are called in the tables. */
const ways = {
  app: "the app",
  oneAddress: "the app, one address",
  driver: "driver in a script",
  queryApi: "Query API",
};

interface CypherPlan extends GraphSize, HopPlan {
  rows: number;
  /** Rows of the streams that tell whether memory grows with them. */
  growing: number[];
}

const loads = [1, 8, 32];
const whole: CypherPlan = {
  actors: 100_000,
  relations: 200_000,
  rounds: 5,
  ms: 2_000,
  loads,
  rows: 200_000,
  growing: [50_000, 200_000, 400_000],
};
const short: CypherPlan = {
  actors: 20_000,
  relations: 60_000,
  rounds: 2,
  ms: 400,
  loads,
  rows: 50_000,
  growing: [10_000, 50_000, 100_000],
};

export async function benchCypher({ quick, say }: BenchOptions): Promise<Report> {
  const plan = quick ? short : whole;
  say("Starting a Neo4j for the benchmark …");
  const server = await startBenchNeo4j(say);
  try {
    // The app prepares constraints and indexes: what is measured has those that a user's database has.
    await (await startBenchApp(server)).stop();
    say(`Loading ${plan.actors} actors and ${plan.relations} relations …`);
    await load(server, plan);
    const hops = await measureHops(server, plan, say);
    const streams = await measureStreams(server, plan, say);
    return toReport(plan, hops, streams);
  } finally {
    await server.stop();
  }
}

async function load({ uri, username, password }: BenchNeo4j, size: GraphSize): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  try {
    await loadBenchGraph(driver, size);
  } finally {
    await driver.close();
  }
}

type Say = BenchOptions["say"];

async function measureHops(server: BenchNeo4j, plan: CypherPlan, say: Say): Promise<HopFigures[]> {
  return withApp(server, async ({ url }) => {
    const options: [string, PeerOptions][] = [
      [ways.app, { kind: "app", url }],
      [ways.driver, toDriverOptions(server)],
      [ways.queryApi, toQueryApiOptions(server)],
      [ways.oneAddress, { kind: "app", url, oneAddress: true }],
    ];
    return withPeers(options, (peers) => measureHopRounds(peers, plan, say));
  });
}

interface Streams {
  values: StreamFigures[];
  nodes: StreamFigures[];
  growing: StreamFigures[];
}

/** In a fresh app and fresh scripts: what earlier requests left in memory is no part of a stream. */
async function measureStreams(server: BenchNeo4j, plan: CypherPlan, say: Say): Promise<Streams> {
  return withApp(server, async ({ url, pid }) => {
    const options: [string, PeerOptions][] = [
      [ways.app, { kind: "app", url }],
      [ways.driver, toDriverOptions(server)],
      [ways.queryApi, toQueryApiOptions(server)],
    ];
    return withPeers(options, async (peers) => {
      const pids: Record<string, number> = { [ways.app]: pid, [ways.queryApi]: server.pid };
      const streamers = new Map<string, Streamer>();
      for (const [name, peer] of peers) {
        // Loaded and connected, but without a stream yet.
        await peer.hops(1, 100);
        const served = pids[name] ?? peer.pid;
        streamers.set(name, { peer, pid: served, atRest: readMemory(served) });
      }
      const own = new Map([...streamers].filter(([name]) => name === ways.app));
      const measure = (who: Map<string, Streamer>, rounds: number, rows: number, shape: "values" | "nodes") =>
        measureStreamRounds(who, { rounds, rows, shape }, say);
      for (const { peer } of streamers.values()) await peer.stream(plan.rows / 10, "values");
      const growing: StreamFigures[] = [];
      for (const rows of plan.growing) growing.push(...(await measure(own, 2, rows, "values")));
      return {
        growing,
        values: await measure(streamers, plan.rounds, plan.rows, "values"),
        nodes: await measure(streamers, 1, plan.rows, "nodes"),
      };
    });
  });
}

function toDriverOptions({ uri, username, password }: BenchNeo4j): PeerOptions {
  return { kind: "driver", uri, username, password };
}

function toQueryApiOptions({ httpUrl, username, password }: BenchNeo4j): PeerOptions {
  return { kind: "queryApi", url: httpUrl, username, password };
}

async function withApp<T>(
  server: BenchNeo4j,
  work: (app: { url: string; pid: number }) => Promise<T>,
): Promise<T> {
  const app = await startBenchApp(server);
  try {
    return await work(app);
  } finally {
    await app.stop();
  }
}

async function withPeers<T>(
  options: [string, PeerOptions][],
  work: (peers: Map<string, OpenPeer>) => Promise<T>,
): Promise<T> {
  const peers = new Map(options.map(([name, given]) => [name, openPeer(given)]));
  try {
    return await work(peers);
  } finally {
    await Promise.all([...peers.values()].map((peer) => peer.close()));
  }
}

function toReport(plan: CypherPlan, hops: HopFigures[], { values, nodes, growing }: Streams): Report {
  const about = `The app's \`POST /api/cypher\`, the Node driver in a script, and Neo4j's own HTTP Query API on one Neo4j (the app's
settings, HTTP connector on) with ${plan.actors.toLocaleString("en")} actors and ${plan.relations.toLocaleString("en")} relations; app, Neo4j and each script are processes of their own.
One hop: each client asks again as soon as it is answered, ${plan.ms / 1000} s for each way, load and round, ${plan.rounds} rounds in turns. Clients
of the app ask from an address each, for turns are given by address; “one address” is all of them from one. Streams: the
script makes the same lines as the app, into nothing. Memory is what the process that serves has resident at most: the app, the script, and for the
Query API Neo4j's own JVM; “above rest” is how much of it was not there before the first stream.`;
  return {
    title: "Cypher",
    about,
    tables: [
      toHopTable(hops, ways.app),
      toStreamTable("Stream of two strings and an integer", values, ways.app),
      toStreamTable("Stream with a node in each row, once", nodes, ways.app),
      toStreamTable("The app's memory as streams grow", growing, ways.app),
    ],
    aims: toCypherAims({ hops, values, growing, loads: plan.loads, ...ways }),
  };
}
