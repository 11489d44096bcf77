// A query that was abandoned but goes on burning in Neo4j: neither a timeout nor TERMINATE ends it, so the local Neo4j is started anew.
import type { Database } from "../database/database.ts";

export interface WatchOptions {
  /** Undefined while there is none. */
  database(): Database | undefined;
  restart(reason: string): Promise<void>;
}

/** Milliseconds after which an ended transaction has had its time to go. */
const looks = [2_000, 1_500];
const longestWait = 30_000;

const findMarked = `
  SHOW TRANSACTIONS YIELD metaData, transactionId
  WHERE metaData.backchannel = $id RETURN transactionId`;

export function watchAbandoned({ database, restart }: WatchOptions): (id: string) => void {
  let restarting = false;

  async function isGone(id: string): Promise<boolean> {
    try {
      return (await database()?.read(findMarked, { id }))?.length === 0;
    } catch {
      // A Neo4j that does not answer is the supervisor's to judge.
      return true;
    }
  }

  async function watch(id: string): Promise<void> {
    for (const pause of looks) {
      await sleep(pause);
      if (await isGone(id)) return;
    }
    if (restarting) return;
    restarting = true;
    const until = Date.now() + longestWait;
    while ((database()?.writing() ?? 0) > 0 && Date.now() < until) await sleep(100);
    await restart("A query goes on after its end").finally(() => {
      restarting = false;
    });
  }

  return (id) => void watch(id);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
