// The one-hop query: peers in turns, round after round, at each number of clients.
import type { OpenPeer } from "./openPeer.ts";
import type { Table } from "./report.ts";
import { type Spread, short, toQuantile, toSpread, toText } from "./spread.ts";

export interface HopPlan {
  rounds: number;
  /** Milliseconds for each peer, load and round. */
  ms: number;
  loads: number[];
}

export interface HopFigures {
  peer: string;
  clients: number;
  p50: Spread;
  p95: Spread;
  /** Requests a second. */
  rate: Spread;
}

type Round = { p50: number; p95: number; rate: number };

export async function measureHopRounds(
  peers: Map<string, OpenPeer>,
  { rounds, ms, loads }: HopPlan,
  say: (line: string) => void,
): Promise<HopFigures[]> {
  const found = new Map<string, Round[]>();
  // Compilers and pools take a while; who goes first must not pay for it.
  for (const peer of peers.values()) await peer.hops(Math.max(...loads), ms);
  for (let round = 0; round < rounds; round++) {
    for (const clients of loads) {
      for (const [name, peer] of peers) {
        const latencies = await peer.hops(clients, ms);
        const key = toKey(name, clients);
        const rate = latencies.length / (ms / 1000);
        const figures = { p50: toQuantile(latencies, 0.5), p95: toQuantile(latencies, 0.95), rate };
        found.set(key, [...(found.get(key) ?? []), figures]);
      }
    }
    say(`  one hop: round ${round + 1} of ${rounds}`);
  }
  return loads.flatMap((clients) =>
    [...peers.keys()].map((peer) => {
      const figures = found.get(toKey(peer, clients)) ?? [];
      const spread = (name: keyof Round) => toSpread(figures.map((figure) => figure[name]));
      return { peer, clients, p50: spread("p50"), p95: spread("p95"), rate: spread("rate") };
    }),
  );
}

const toKey = (peer: string, clients: number) => `${clients} ${peer}`;

/** Medians of the app's over `other`'s. */
export function toHopRatio(figures: HopFigures[], own: string, other: string, clients: number) {
  const find = (peer: string) => figures.find((figure) => figure.peer === peer && figure.clients === clients);
  const [ours, theirs] = [find(own), find(other)];
  const ratio = (name: "p50" | "p95") =>
    (ours?.[name].median ?? Number.NaN) / (theirs?.[name].median ?? Number.NaN);
  return { p50: ratio("p50"), p95: ratio("p95") };
}

export function toHopTable(figures: HopFigures[], own: string): Table {
  return {
    title: "One hop, 50 rows: milliseconds, median of the rounds (least–most)",
    head: ["clients", "way", "p50", "p95", "requests/s", `p95 of ${own} ÷ this`],
    rows: figures.map(({ peer, clients, p50, p95, rate }) => [
      String(clients),
      peer,
      toText(p50),
      toText(p95),
      toText(rate),
      peer === own ? "" : `×${short(toHopRatio(figures, own, peer, clients).p95)}`,
    ]),
  };
}
