// Asks Neo4j whether it is there, and means it: a node is read, for a broken store still answers counts.
import neo4j, { type Driver } from "neo4j-driver";

export interface Access {
  uri: string;
  username: string;
  password: string;
}

export function openProbe({ uri, username, password }: Access): Driver {
  return neo4j.driver(uri.replace("neo4j://", "bolt://"), neo4j.auth.basic(username, password), {
    maxConnectionPoolSize: 1,
    connectionTimeout: 1_000,
    connectionAcquisitionTimeout: 2_000,
    maxTransactionRetryTime: 0,
  });
}

/** Rejects when a node cannot be read within `deadline` ms. */
export async function readOneNode(driver: Driver, deadline: number): Promise<void> {
  const session = driver.session({ database: "neo4j", defaultAccessMode: neo4j.session.READ });
  const answer = session.run("MATCH (n) RETURN n LIMIT 1", {}, { timeout: deadline });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error("no answer")), deadline);
  });
  try {
    await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
    // A hung server never answers the goodbye either.
    void session.close().catch(() => undefined);
  }
}
