// A process that is one peer and measures what it is told to; its parent speaks to it by messages.
import { toHubId } from "./benchGraph.ts";
import { openDriverPeer } from "./driverPeer.ts";
import { openAppPeer, openQueryApiPeer } from "./httpPeer.ts";
import type { Answer, Order, Peer, PeerOptions } from "./peer.ts";

const options = JSON.parse(process.argv[2] ?? "{}") as PeerOptions;
const peer = open(options);

function open(given: PeerOptions): Peer {
  if (given.kind === "driver") return openDriverPeer(given);
  return given.kind === "app" ? openAppPeer(given) : openQueryApiPeer(given);
}

let asked = 0;

/** Each client asks again as soon as it is answered, until the time is over. */
async function measureHops(clients: number, ms: number): Promise<number[]> {
  const latencies: number[] = [];
  const until = performance.now() + ms;
  const ask = async (client: number) => {
    for (let began = performance.now(); began < until; began = performance.now()) {
      asked += 1;
      await peer.hop(toHubId(asked * 7), client);
      latencies.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => ask(client)));
  return latencies;
}

async function obey(order: Order): Promise<Answer> {
  try {
    if (order.type === "hops") return { latencies: await measureHops(order.clients, order.ms) };
    return { stream: await peer.stream(order.rows, order.shape) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

process.on("message", async (order: Order) => process.send?.(await obey(order)));
process.on("disconnect", () => void peer.close());
