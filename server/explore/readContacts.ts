// What two or more nodes have in common: who or what is next to at least two of them, next to most of them first.
import type { ContactsAnswer, ContactsQuery } from "../analysisContract.ts";
import type { Database } from "../database/database.ts";
import { HttpProblem } from "../http/problem.ts";
import { checkNodes } from "./checkNodes.ts";
import { rankContacts } from "./rankContacts.ts";
import { carries } from "./readReach.ts";
import { readSeenNodes } from "./readSeenNodes.ts";
import { relationPasses, toFilterParams, toLens } from "./relationFilter.ts";
import { throughLens } from "./throughLens.ts";
import { toRelation } from "./toGraphNode.ts";

/** Contacts whose relations are read, those of most of the nodes first. */
const mostRead = 2_000;

const readCandidates = `
  UNWIND $ids AS id
  MATCH (a:Actor|Event|Place|Topic|Document {id: id})
  CALL (a) { MATCH (a)-[r]-(b) WHERE ${carries} AND NOT b.id IN $ids RETURN b, sum(r.assertedBy) AS support }
  WITH b, count(DISTINCT a) AS of, sum(support) AS support WHERE of >= 2
  WITH b.id AS id, of, support ORDER BY of DESC, support DESC, id
  WITH collect(id) AS found
  RETURN size(found) AS total, found[0..$most] AS ids`;

const readRelations = `
  UNWIND $contacts AS id
  MATCH (a:Actor|Event|Place|Topic|Document {id: id})-[r]-(b)
  WHERE b.id IN $ids AND ${relationPasses}
  RETURN r {.*, type: type(r), start: startNode(r).id, end: endNode(r).id} AS relation`;

/** Throws NotFound when one of the ids is no node, and asks for two of them at least. */
export async function readContacts(database: Database, request: ContactsQuery): Promise<ContactsAnswer> {
  const { ids: asked = [], limit, ...filters } = request;
  const ids = [...new Set(asked)];
  if (ids.length < 2) {
    throw new HttpProblem("BAD_REQUEST", "Contacts in common are those of two nodes or more: ids=ONE,OTHER");
  }
  await checkNodes(database, ids);
  const lens = toLens(filters);
  const params = {
    ...(await toFilterParams(database, filters)),
    ids,
    kind: null,
    between: filters.kind ?? null,
    ends: [],
    standing: !filters.status && !lens,
  };
  const most = lens ? mostRead : limit;
  const [row] = await database.read(readCandidates, { ...params, most: BigInt(most) });
  const candidates = (row?.ids ?? []) as string[];
  const found = await database.read(readRelations, { ...params, contacts: candidates });
  const relations = await throughLens(
    database,
    found.map((each) => toRelation(each.relation)),
    filters,
  );
  const ranked = rankContacts(relations, ids, filters.status);
  const contacts = ranked.slice(0, limit);
  const shown = new Set(contacts.flatMap((contact) => contact.relations));
  return {
    contacts,
    nodes: await readSeenNodes(database, [...ids, ...contacts.map(({ id }) => id)], lens),
    relations: relations.filter(({ id }) => shown.has(id)),
    total: lens ? ranked.length : Number(row?.total ?? 0),
    cut: lens !== undefined && Number(row?.total ?? 0) > most,
  };
}
