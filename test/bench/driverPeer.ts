// The driver in a script: what the app's endpoint is built on, without the app.
import { createWriteStream } from "node:fs";
import neo4j from "neo4j-driver";
import { toPlain } from "../../server/database/toPlain.ts";
import { oneHop, oneHopRows, streams } from "./benchQueries.ts";
import type { Peer } from "./peer.ts";

const rowsInAWrite = 500;

export function openDriverPeer(options: { uri: string; username: string; password: string }): Peer {
  const driver = neo4j.driver(options.uri, neo4j.auth.basic(options.username, options.password));
  const open = () => driver.session({ defaultAccessMode: neo4j.session.READ });
  return {
    async hop(id) {
      const session = open();
      try {
        const { records } = await session.run(oneHop, { id });
        if (records.length !== oneHopRows) throw new Error(`${records.length} rows of the driver`);
      } finally {
        await session.close();
      }
    },

    // Rows are made into the same lines that the app sends, or the driver would be spared half the work.
    async stream(rows, shape) {
      const began = performance.now();
      const sink = createWriteStream("/dev/null");
      const session = open();
      let firstRow = Number.NaN;
      let count = 0;
      let bytes = 0;
      let lines: string[] = [];
      const flush = () => {
        const chunk = Buffer.from(lines.join(""));
        bytes += chunk.length;
        sink.write(chunk);
        lines = [];
      };
      try {
        await new Promise<void>((resolve, reject) => {
          session.run(streams[shape], { rows: neo4j.int(rows) }).subscribe({
            onNext(record) {
              if (count === 0) firstRow = performance.now() - began;
              count += 1;
              lines.push(`${JSON.stringify(record.keys.map((_, index) => toPlain(record.get(index))))}\n`);
              if (lines.length === rowsInAWrite) flush();
            },
            onCompleted: () => resolve(),
            onError: reject,
          });
        });
        flush();
        await new Promise<void>((resolve) => sink.end(resolve));
        if (count !== rows) throw new Error(`${count} rows of the driver`);
        return { firstRow, total: performance.now() - began, bytes };
      } finally {
        await session.close();
      }
    },
    close: () => driver.close(),
  };
}
