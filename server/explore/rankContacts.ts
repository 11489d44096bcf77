// Relations of given nodes → the others that at least two of them share. Pure.
import type { Status } from "../../seed/model/stances.ts";
import { compareStrength } from "../../seed/model/strength.ts";
import type { ContactsAnswer } from "../analysisContract.ts";
import type { Relation } from "../contract.ts";
import { isCarrying } from "./isCarrying.ts";

type Contact = ContactsAnswer["contacts"][number];

/** Next to most of `ids` first, then by how many speakers assert or confirm its relations to them. */
export function rankContacts(
  relations: readonly Relation[],
  ids: readonly string[],
  asked: readonly Status[] | undefined,
): Contact[] {
  const given = new Set(ids);
  const byContact = new Map<string, Relation[]>();
  for (const relation of relations) {
    const inside = given.has(relation.start);
    if (inside === given.has(relation.end)) continue;
    const contact = inside ? relation.end : relation.start;
    byContact.set(contact, [...(byContact.get(contact) ?? []), relation]);
  }
  return [...byContact]
    .map(([id, own]) => toContact(id, own, ids, asked))
    .filter(({ of }) => of.length >= 2)
    .sort(
      (one, other) =>
        other.of.length - one.of.length || other.support - one.support || (one.id < other.id ? -1 : 1),
    )
    .map(({ support: _support, ...contact }) => contact);
}

function toContact(
  id: string,
  own: readonly Relation[],
  ids: readonly string[],
  asked: readonly Status[] | undefined,
): Contact & { support: number } {
  const carrying = own.filter((relation) => isCarrying(relation, asked));
  const linked = new Set(carrying.flatMap(({ start, end }) => [start, end]));
  return {
    id,
    of: ids.filter((given) => linked.has(given)),
    relations: [...own].sort(compareStrength).map((relation) => relation.id),
    support: carrying.reduce((sum, { assertedBy = 0 }) => sum + assertedBy, 0),
  };
}
