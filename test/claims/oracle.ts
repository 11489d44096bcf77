// The projection once more, the slow and obvious way: pure functions over a dossier's claims, to hold Cypher against.
import type { ClaimEntry } from "../../seed/model/claim.ts";
import type { Dossier } from "../../seed/model/dossier.ts";
import { toPredicate } from "../../seed/model/predicates.ts";
import { type Assessment, countNamed, type Lens, toAssessment } from "../../seed/model/status.ts";
import { toStatement } from "../seed/toStatement.ts";

/** Relation id → how many who assert or confirm it have a name. */
export function toExpectedNamed(dossier: Dossier): Map<string, number> {
  const unnamed = new Set(dossier.actors.filter(({ anonymous }) => anonymous).map(({ id }) => id));
  const toNamed = (claims: ClaimEntry[]) =>
    countNamed(claims.map((claim) => ({ ...toStatement(claim), anonymous: unnamed.has(claim.speaker) })));
  return new Map([...toGroups(dossier, {})].map(([id, claims]) => [id, toNamed(claims)]));
}

/** Relation id → assessment, under a lens if one is given. */
export function toExpectedRelations(dossier: Dossier, lens: Lens = {}): Map<string, Assessment> {
  const relations = new Map<string, Assessment>();
  for (const [id, claims] of toGroups(dossier, lens)) {
    const assessment = toAssessment(claims.map(toStatement), lens);
    if (assessment) relations.set(id, assessment);
  }
  return relations;
}

function toGroups(dossier: Dossier, lens: Lens): Map<string, ClaimEntry[]> {
  const groups = new Map<string, ClaimEntry[]>();
  const add = (key: string, claims: ClaimEntry[]) => groups.set(key, [...(groups.get(key) ?? []), ...claims]);
  for (const claim of dossier.claims) {
    if (claim.object === undefined) continue;
    const ends = [claim.subject, claim.object];
    if (toPredicate(claim.predicate).symmetric) ends.sort();
    add(`${ends[0]}~${claim.predicate}~${ends[1]}`, [claim]);
  }
  for (const event of dossier.events.filter(({ kind }) => kind === "Meeting")) {
    const held = dossier.claims.filter(
      (claim) => claim.predicate === "TOOK_PLACE" && claim.subject === event.id,
    );
    const parts = new Map<string, ClaimEntry[]>();
    for (const claim of dossier.claims) {
      if (claim.predicate !== "PARTICIPATED_IN" || claim.object !== event.id) continue;
      parts.set(claim.subject, [...(parts.get(claim.subject) ?? []), claim]);
    }
    const sideOf = (actor: string) =>
      parts
        .get(actor)
        ?.filter(({ stance }) => stance !== "denies")
        .flatMap(({ side }) => side ?? [])
        .sort()[0];
    const actors = [...parts.keys()].sort();
    const sided = actors.some((actor) => sideOf(actor));
    const there = (actor: string) => {
      const found = toAssessment((parts.get(actor) ?? []).map(toStatement), lens);
      return found && found.status !== "denied";
    };
    for (const [index, one] of actors.entries()) {
      for (const other of actors.slice(index + 1)) {
        const apart = sided
          ? sideOf(one) && sideOf(other) && sideOf(one) !== sideOf(other)
          : actors.length <= 12;
        if (!apart || !there(one) || !there(other)) continue;
        add(`${one}~MET_WITH~${other}`, [...held, ...(parts.get(one) ?? []), ...(parts.get(other) ?? [])]);
      }
    }
  }
  return groups;
}
