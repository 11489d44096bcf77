// What typed Cypher is to reach, and whether the figures say it does.
import { type HopFigures, toHopRatio } from "./hopRounds.ts";
import type { Aim } from "./report.ts";
import { short } from "./spread.ts";
import { type StreamFigures, toStreamRatio } from "./streamRounds.ts";

export interface CypherFigures {
  hops: HopFigures[];
  values: StreamFigures[];
  growing: StreamFigures[];
  loads: number[];
  app: string;
  driver: string;
  queryApi: string;
}

const mostMemory = 120;
const mostOverDriver = 1.3;
const mostGrowth = 1.15;

export function toCypherAims(figures: CypherFigures): Aim[] {
  const { hops, values, growing, loads, app, driver, queryApi } = figures;
  const overApi = toStreamRatio(values, app, queryApi);
  const overDriver = toStreamRatio(values, app, driver);
  const peak = values.find(({ name }) => name === app)?.peak.median ?? Number.NaN;
  const grown = (growing.at(-1)?.peak.median ?? Number.NaN) / (growing[0]?.peak.median ?? Number.NaN);
  return [
    ...loads.map((clients) => {
      const { p95 } = toHopRatio(hops, app, queryApi, clients);
      return {
        aim: `one hop, ${toClients(clients)}: p95 below the Query API's`,
        found: times(p95),
        met: p95 < 1,
      };
    }),
    ...loads.map((clients) => {
      const { p50, p95 } = toHopRatio(hops, app, driver, clients);
      return {
        aim: `one hop, ${toClients(clients)}: within ×${mostOverDriver} of the driver`,
        found: `p50 ${times(p50)}, p95 ${times(p95)}`,
        met: Math.max(p50, p95) <= mostOverDriver,
      };
    }),
    { aim: "stream: total below the Query API's", found: times(overApi), met: overApi < 1 },
    {
      aim: `stream: total within ×${mostOverDriver} of the driver`,
      found: times(overDriver),
      met: overDriver <= mostOverDriver,
    },
    {
      aim: `stream: the app's peak under ${mostMemory} MB`,
      found: `${short(peak)} MB`,
      met: peak < mostMemory,
    },
    {
      aim: `stream: peak of the longest within ×${mostGrowth} of the shortest`,
      found: times(grown),
      met: grown <= mostGrowth,
    },
  ];
}

const times = (ratio: number) => `×${short(ratio)}`;
const toClients = (clients: number) => (clients === 1 ? "1 client" : `${clients} clients`);
