// A long answer as a stream: time to the first row and to the end, and the memory of whoever serves it.
import type { Shape } from "./benchQueries.ts";
import type { OpenPeer } from "./openPeer.ts";
import { forgetPeak, readPeak } from "./peakMemory.ts";
import type { StreamReading } from "./peer.ts";
import type { Table } from "./report.ts";
import { type Spread, short, toSpread, toText } from "./spread.ts";

/** A peer, and the process whose memory its streams take: the server's, or the script's where that is all there is. */
export interface Streamer {
  peer: OpenPeer;
  pid: number;
  /** Megabytes resident before its first stream. */
  atRest: number;
}

export interface StreamFigures {
  name: string;
  rows: number;
  shape: Shape;
  firstRow: Spread;
  total: Spread;
  /** Megabytes resident at most. */
  peak: Spread;
  /** Megabytes of that which were not resident before the first stream. */
  growth: Spread;
  bytes: number;
}

export interface StreamPlan {
  rounds: number;
  rows: number;
  shape: Shape;
}

type Round = StreamReading & { peak: number; growth: number };

export async function measureStreamRounds(
  streamers: Map<string, Streamer>,
  { rounds, rows, shape }: StreamPlan,
  say: (line: string) => void,
): Promise<StreamFigures[]> {
  const found = new Map<string, Round[]>([...streamers.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, { peer, pid, atRest }] of streamers) {
      forgetPeak(pid);
      const reading = await peer.stream(rows, shape);
      const peak = readPeak(pid);
      found.get(name)?.push({ ...reading, peak, growth: peak - atRest });
    }
    say(`  ${rows} rows of ${shape}: round ${round + 1} of ${rounds}`);
  }
  return [...found].map(([name, figures]) => {
    const spread = (key: keyof Round) => toSpread(figures.map((figure) => figure[key]));
    return {
      name,
      rows,
      shape,
      firstRow: spread("firstRow"),
      total: spread("total"),
      peak: spread("peak"),
      growth: spread("growth"),
      bytes: spread("bytes").median,
    };
  });
}

/** Medians of `own` over `other`'s; NaN where one of them is not among the figures. */
export function toStreamRatio(figures: StreamFigures[], own: string, other: string): number {
  const find = (name: string) => figures.find((figure) => figure.name === name)?.total.median ?? Number.NaN;
  return find(own) / find(other);
}

export function toStreamTable(title: string, figures: StreamFigures[], own: string): Table {
  return {
    title,
    head: [
      "rows",
      "way",
      "first row, ms",
      "total, ms",
      `total of ${own} ÷ this`,
      "peak, MB",
      "above rest, MB",
      "on the wire, MB",
    ],
    rows: figures.map((figure) => [
      figure.rows.toLocaleString("en"),
      figure.name,
      toText(figure.firstRow),
      toText(figure.total),
      figure.name === own
        ? ""
        : `×${short(
            toStreamRatio(
              figures.filter(({ rows, shape }) => rows === figure.rows && shape === figure.shape),
              own,
              figure.name,
            ),
          )}`,
      toText(figure.peak),
      toText(figure.growth),
      short(figure.bytes / 1e6),
    ]),
  };
}
