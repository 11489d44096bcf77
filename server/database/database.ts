// One door to Neo4j: plain rows in reads, one transaction in writes, the same code for a local server and a cluster.
import neo4j, { type Driver, type ManagedTransaction } from "neo4j-driver";
import { type Plain, toPlain } from "./toPlain.ts";

export type Row = Record<string, Plain>;
export type Params = Record<string, unknown>;
export type Run = (query: string, params?: Params) => Promise<Row[]>;

export interface Database {
  read: Run;
  /** Everything `work` runs is one transaction: it is all there afterwards, or none of it. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** Transactions of `write` that are open now. */
  writing(): number;
  driver: Driver;
  name: string;
  access: DatabaseOptions;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  uri: string;
  username: string;
  password: string;
  database: string;
}

/** Connects lazily: nothing is sent before the first query. */
export function openDatabase({ uri, username, password, database }: DatabaseOptions): Database {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    // A write waits out a restart of Neo4j and goes on.
    maxTransactionRetryTime: 15_000,
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 10_000,
    userAgent: "backchannel/0.1",
  });
  const bookmarkManager = driver.executeQueryBookmarkManager;
  let writing = 0;

  // Auto-commit: a read that fails is asked again by the page, and the driver's retry would only hold it up.
  async function read(query: string, params: Params = {}): Promise<Row[]> {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ, bookmarkManager });
    try {
      return toRows(await session.run(query, params, { timeout: 10_000 }));
    } finally {
      await session.close();
    }
  }

  async function write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const session = driver.session({ database, bookmarkManager });
    writing += 1;
    try {
      return await session.executeWrite((transaction) => work(runIn(transaction)), { timeout: 120_000 });
    } finally {
      writing -= 1;
      await session.close();
    }
  }

  return {
    read,
    write,
    writing: () => writing,
    driver,
    name: database,
    access: { uri, username, password, database },
    close: () => driver.close(),
  };
}

function runIn(transaction: ManagedTransaction): Run {
  return async (query, params = {}) => toRows(await transaction.run(query, params));
}

function toRows(result: { records: { keys: PropertyKey[]; get(key: number): unknown }[] }): Row[] {
  return result.records.map((record) => {
    const row: Row = Object.create(null);
    record.keys.forEach((key, index) => {
      row[String(key)] = toPlain(record.get(index));
    });
    return row;
  });
}
