// The graph that is measured: 100,000 actors, 200,000 relations, and a thousand of the actors with fifty neighbours each.
import neo4j, { type Driver } from "neo4j-driver";

export interface GraphSize {
  actors: number;
  relations: number;
}

const hubs = 1_000;
const neighbours = 50;
const batch = 5_000;

/** The ids of actors with just fifty relations. */
export function toHubId(index: number): string {
  return toId(index % hubs);
}

const toId = (index: number) => `bench-${index}`;

export async function loadBenchGraph(driver: Driver, { actors, relations }: GraphSize): Promise<void> {
  await inBatches(actors, async (from, to) => {
    const rows = range(from, to).map((index) => ({ id: toId(index), name: toName(index) }));
    await write(
      driver,
      `UNWIND $rows AS row
       CREATE (:Actor:Person {id: row.id, name: row.name, aliases: [], summary: 'Made up for a measurement.'})`,
      rows,
    );
  });
  const random = createRandom(1);
  const other = () => hubs + Math.floor(random() * (actors - hubs));
  await inBatches(relations, async (from, to) => {
    const rows = range(from, to).map((index) => {
      const start = index < hubs * neighbours ? Math.floor(index / neighbours) : other();
      const ids = { start: toId(start), end: toId(other()) };
      return { ...ids, id: `${ids.start}~MET_WITH~${ids.end}`, claims: neo4j.int(1 + (index % 7)) };
    });
    await write(
      driver,
      `UNWIND $rows AS row
       MATCH (a:Actor {id: row.start}) MATCH (b:Actor {id: row.end})
       CREATE (a)-[:MET_WITH {id: row.id, status: 'single-source', claims: row.claims, speakers: 1}]->(b)`,
      rows,
    );
  });
}

async function write(driver: Driver, query: string, rows: object[]): Promise<void> {
  const session = driver.session();
  try {
    await session.executeWrite((transaction) => transaction.run(query, { rows }));
  } finally {
    await session.close();
  }
}

async function inBatches(count: number, work: (from: number, to: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < count; from += batch) await work(from, Math.min(count, from + batch));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function toName(index: number): string {
  const given = ["Amal", "Boris", "Chiara", "Dina", "Elif", "Farid", "Greta", "Hugo"];
  const family = ["Haddad", "Ivanov", "Rossi", "Nasser", "Yilmaz", "Khan", "Weber", "Moreau", "Silva"];
  return `${given[index % given.length]} ${family[index % family.length]} ${index}`;
}

/** The same figures in every run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
