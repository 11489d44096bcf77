import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { expect, it } from "vitest";
import { watchAbandoned } from "../../server/cypher/watchAbandoned.ts";
import { openDatabase } from "../../server/database/database.ts";
import { startManagedNeo4j } from "../../server/neo4j/managedNeo4j.ts";

it("a query that no timeout ends costs a restart, and a write begun meanwhile goes through", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "backchannel-abandoned-"));
  const managed = await startManagedNeo4j({ dataDir, log: () => undefined });
  await managed.ready;
  const database = openDatabase({ ...managed, database: "neo4j" });
  try {
    await database.write((run) => run("CREATE (:Kept {id: 'before'})"));
    const session = database.driver.session({ defaultAccessMode: neo4j.session.READ });
    const burning = session.run(
      "RETURN reduce(x = 0, i IN range(1, 1000000000000) | x + 1)",
      {},
      {
        timeout: 500,
        metadata: { backchannel: "one" },
      },
    );
    burning.catch(() => undefined);
    const first = managed.pid();
    await new Promise((resolve) => setTimeout(resolve, 1_000));

    const watch = watchAbandoned({ database: () => database, restart: (reason) => managed.restart(reason) });
    watch("never run");
    watch("one");
    let restarted = false;
    for (let tries = 0; tries < 900 && !restarted; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      restarted = managed.pid() !== first;
    }
    expect(restarted).toBe(true);
    await database.write((run) => run("CREATE (:Kept {id: 'after'})"));
    const kept = await database.read("MATCH (n:Kept) RETURN n.id AS id ORDER BY id");
    expect(kept).toEqual([{ id: "after" }, { id: "before" }]);
    const left = await database.read(
      "SHOW TRANSACTIONS YIELD metaData WHERE metaData.backchannel = 'one' RETURN metaData",
    );
    expect(left).toEqual([]);
  } finally {
    await database.close();
    await managed.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
