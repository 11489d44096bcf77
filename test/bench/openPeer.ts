// Starts a peer's process and passes orders to it, one at a time.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Shape } from "./benchQueries.ts";
import type { Answer, Order, PeerOptions, StreamReading } from "./peer.ts";

export interface OpenPeer {
  pid: number;
  /** Milliseconds of each request, as many as fit into `ms`. */
  hops(clients: number, ms: number): Promise<number[]>;
  stream(rows: number, shape: Shape): Promise<StreamReading>;
  close(): Promise<void>;
}

const script = fileURLToPath(new URL("./peerProcess.ts", import.meta.url));

export function openPeer(options: PeerOptions): OpenPeer {
  const child = fork(script, [JSON.stringify(options)], { execArgv: ["--import", "tsx"] });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));

  function tell(order: Order): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const lost = () => reject(new Error(`The process of ${options.kind} is gone`));
      child.once("exit", lost);
      child.once("message", (answer: Answer) => {
        child.off("exit", lost);
        if ("error" in answer) reject(new Error(answer.error));
        else resolve(answer);
      });
      child.send(order);
    });
  }

  return {
    pid: child.pid ?? 0,
    async hops(clients, ms) {
      const answer = await tell({ type: "hops", clients, ms });
      return "latencies" in answer ? answer.latencies : [];
    },
    async stream(rows, shape) {
      const answer = await tell({ type: "stream", rows, shape });
      if (!("stream" in answer)) throw new Error("A stream was asked for");
      return answer.stream;
    },
    async close() {
      if (child.connected) child.disconnect();
      await gone;
    },
  };
}
