// What the schema cannot see: whether the entries of a dossier fit together.
import type { ClaimEntry } from "../model/claim.ts";
import type { Dossier } from "../model/dossier.ts";
import { actorKinds, type KindName } from "../model/kinds.ts";
import { type Predicate, predicates, toPredicate } from "../model/predicates.ts";
import { toClaimId } from "./toClaimId.ts";

export interface DossierProblem {
  /** Where: `claims[12].speaker`. */
  path: string;
  /** What is wrong and how to put it right. */
  message: string;
}

interface Entry {
  path: string;
  id: string;
  name: string;
  kind: KindName;
  aliases: readonly string[];
}

/** Every problem of the dossier, in the order of its lines; none for a sound one. */
export function checkDossier(dossier: Dossier): DossierProblem[] {
  const entries = toEntries(dossier);
  const kindOf = new Map(entries.map((entry) => [entry.id, entry.kind]));
  return [
    ...checkIds(entries),
    ...checkAliases(entries),
    ...checkUse(dossier, entries),
    ...checkEventDates(dossier),
    ...checkDocuments(dossier, kindOf),
    ...dossier.claims.flatMap((claim, index) => checkClaim(claim, `claims[${index}]`, kindOf)),
    ...checkDerivation(dossier.claims),
    ...checkRepetition(dossier.claims),
  ];
}

function toEntries(dossier: Dossier): Entry[] {
  return [
    ...dossier.actors.map((actor, index) => ({ ...actor, path: `actors[${index}]` })),
    ...dossier.events.map((event, index) => ({ ...event, path: `events[${index}]` })),
    ...dossier.places.map((place, index) => ({ ...place, kind: "Place" as const, path: `places[${index}]` })),
    ...dossier.topics.map((topic, index) => ({ ...topic, kind: "Topic" as const, path: `topics[${index}]` })),
    ...dossier.documents.map((document, index) => ({
      ...document,
      name: document.title,
      kind: "Document" as const,
      path: `documents[${index}]`,
    })),
  ];
}

function checkIds(entries: readonly Entry[]): DossierProblem[] {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const taken = first.get(entry.id);
    if (!taken) first.set(entry.id, entry);
    if (!taken) return [];
    return [
      {
        path: `${entry.path}.id`,
        message: `the id “${entry.id}” is already that of ${taken.path}; give one of them another`,
      },
    ];
  });
}

function checkAliases(entries: readonly Entry[]): DossierProblem[] {
  const problems: DossierProblem[] = [];
  const actors = entries.filter(({ kind }) => isActorKind(kind));
  const owners = new Map<string, Entry>();
  for (const actor of actors) owners.set(fold(actor.name), owners.get(fold(actor.name)) ?? actor);
  for (const entry of entries) {
    const seen = new Set([fold(entry.name)]);
    entry.aliases.forEach((alias, index) => {
      const path = `${entry.path}.aliases[${index}]`;
      const folded = fold(alias);
      const owner = isActorKind(entry.kind) ? owners.get(folded) : undefined;
      if (seen.has(folded)) {
        problems.push({
          path,
          message: `unused alias “${alias}”: it repeats the name or another alias; remove it`,
        });
      } else if (owner && owner !== entry) {
        problems.push({
          path,
          message: `the alias “${alias}” is also a name of “${owner.id}”; keep it on one of the two`,
        });
      }
      seen.add(folded);
      if (isActorKind(entry.kind) && !owner) owners.set(folded, entry);
    });
  }
  return problems;
}

function checkUse(dossier: Dossier, entries: readonly Entry[]): DossierProblem[] {
  const used = new Set<string | undefined>([
    ...dossier.claims.flatMap((claim) => [
      claim.subject,
      claim.object,
      claim.speaker,
      claim.document,
      ...claim.via,
    ]),
    ...dossier.documents.flatMap((document) => [document.publisher, ...document.cites]),
  ]);
  return entries
    .filter((entry) => !used.has(entry.id))
    .map((entry) => ({
      path: `${entry.path}.id`,
      message: `unused: no claim speaks of “${entry.id}”; add a claim or remove the entry`,
    }));
}

function checkEventDates(dossier: Dossier): DossierProblem[] {
  return dossier.events.flatMap((event, index) => {
    const { id, date } = event;
    if (date === undefined) return [];
    const told = dossier.claims.some(
      (claim) =>
        claim.predicate === "DATE" &&
        claim.subject === id &&
        claim.value === date &&
        claim.stance !== "denies",
    );
    if (told) return [];
    return [
      {
        path: `events[${index}].date`,
        message: `nobody says “${date}”; add a claim DATE of “${id}” with that value, or remove the date`,
      },
    ];
  });
}

function checkDocuments(dossier: Dossier, kindOf: Kinds): DossierProblem[] {
  return dossier.documents.flatMap((document, index) => [
    ...checkEnd(document.publisher, ["Outlet"], "outlet", `documents[${index}].publisher`, kindOf),
    ...document.cites.flatMap((cited, at) =>
      checkEnd(cited, ["Document"], "document", `documents[${index}].cites[${at}]`, kindOf),
    ),
  ]);
}

function checkClaim(claim: ClaimEntry, path: string, kindOf: Kinds): DossierProblem[] {
  const predicate = toPredicate(claim.predicate);
  const problems = [
    ...checkEnd(claim.subject, predicate.subjects, "subject", `${path}.subject`, kindOf, claim.predicate),
    ...checkShape(claim, predicate, path),
    ...checkEnd(claim.speaker, actorKinds, "actor", `${path}.speaker`, kindOf),
    ...claim.via.flatMap((outlet, at) =>
      checkEnd(outlet, ["Outlet"], "outlet", `${path}.via[${at}]`, kindOf),
    ),
    ...checkEnd(claim.document, ["Document"], "document", `${path}.document`, kindOf),
  ];
  if (predicate.objects.length > 0) {
    problems.push(
      ...checkEnd(claim.object, predicate.objects, "object", `${path}.object`, kindOf, claim.predicate),
    );
  }
  if (claim.locator.trim() === "") {
    problems.push({
      path: `${path}.locator`,
      message: "missing locator; say where in the document it stands: ¶4, p. 12",
    });
  }
  if (claim.side !== undefined && claim.predicate !== "PARTICIPATED_IN") {
    problems.push({
      path: `${path}.side`,
      message: `only PARTICIPATED_IN has a side, not ${claim.predicate}; remove it`,
    });
  }
  return problems;
}

/** Whether the claim has the object or the value that its predicate asks for, and nothing beside. */
function checkShape(claim: ClaimEntry, { makes }: Predicate, path: string): DossierProblem[] {
  const { predicate, object, value } = claim;
  const problems: DossierProblem[] = [];
  if (!Object.hasOwn(predicates, predicate)) {
    if ((object === undefined) === (value === undefined)) {
      problems.push({ path, message: `${predicate} needs either an object or a value; give one of them` });
    }
    return problems;
  }
  if (makes === "relation" && object === undefined) {
    problems.push({ path: `${path}.object`, message: `${predicate} joins two ends; add an object` });
  }
  if (makes === "property" && value === undefined) {
    problems.push({ path: `${path}.value`, message: `${predicate} states a property; add a value` });
  }
  if (makes !== "relation" && object !== undefined) {
    problems.push({ path: `${path}.object`, message: `${predicate} takes no object; remove it` });
  }
  if (makes !== "property" && value !== undefined) {
    problems.push({ path: `${path}.value`, message: `${predicate} takes no value; remove it` });
  }
  return problems;
}

type Kinds = ReadonlyMap<string, KindName>;

/** A reference must lead to an entry, and to one of a fitting kind. */
function checkEnd(
  id: string | undefined,
  allowed: readonly KindName[],
  role: string,
  path: string,
  kindOf: Kinds,
  predicate?: string,
): DossierProblem[] {
  if (id === undefined) return [];
  const kind = kindOf.get(id);
  if (!kind) return [{ path, message: `unknown ${role} “${id}”; add it to the dossier or correct the id` }];
  if (allowed.includes(kind)) return [];
  const wanted = allowed.length > 4 && allowed.every(isActorKind) ? "an actor" : allowed.join(", ");
  const what = predicate ? `the ${role} of ${predicate}` : `the ${role}`;
  return [{ path, message: `“${id}” is of kind ${kind}, but ${what} must be ${wanted}; choose another` }];
}

function checkDerivation(claims: readonly ClaimEntry[]): DossierProblem[] {
  const problems: DossierProblem[] = [];
  const byKey = new Map<string, number>();
  claims.forEach(({ key }, index) => {
    if (key === undefined) return;
    const first = byKey.get(key);
    if (first === undefined) byKey.set(key, index);
    else
      problems.push({
        path: `claims[${index}].key`,
        message: `the key “${key}” is already that of claims[${first}]; give one of them another`,
      });
  });
  const cyclic = findCyclic(claims, byKey);
  claims.forEach((claim, index) => {
    claim.derivedFrom.forEach((key, at) => {
      if (byKey.has(key)) return;
      problems.push({
        path: `claims[${index}].derivedFrom[${at}]`,
        message: `no claim has the key “${key}”; give one that key or correct it`,
      });
    });
    if (!cyclic.has(index)) return;
    problems.push({
      path: `claims[${index}].derivedFrom`,
      message: "the claim is derived from itself, by way of those it repeats; break the circle",
    });
  });
  return problems;
}

/**
 * The claims that stand on a circle of derivations or lean on one. Claims leaning on nothing are taken away, then those
 * leaning only on these, and so on: in one pass over the links, however long the chains are.
 */
function findCyclic(claims: readonly ClaimEntry[], byKey: ReadonlyMap<string, number>): Set<number> {
  const repeatedBy = new Map<number, number[]>();
  const open = claims.map((claim, index) => {
    const sources = new Set(
      claim.derivedFrom.map((key) => byKey.get(key)).filter((source) => source !== undefined),
    );
    for (const source of sources) {
      const repeats = repeatedBy.get(source);
      if (repeats) repeats.push(index);
      else repeatedBy.set(source, [index]);
    }
    return sources.size;
  });
  const settled = [...claims.keys()].filter((index) => open[index] === 0);
  for (const source of settled) {
    for (const index of repeatedBy.get(source) ?? []) {
      open[index] = (open[index] ?? 0) - 1;
      if (open[index] === 0) settled.push(index);
    }
  }
  const done = new Set(settled);
  return new Set([...claims.keys()].filter((index) => !done.has(index)));
}

function checkRepetition(claims: readonly ClaimEntry[]): DossierProblem[] {
  const first = new Map<string, number>();
  return claims.flatMap((claim, index) => {
    const id = toClaimId(claim);
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, index);
    if (earlier === undefined) return [];
    return [{ path: `claims[${index}]`, message: `says the same as claims[${earlier}]; remove one of them` }];
  });
}

function isActorKind(kind: KindName): boolean {
  return (actorKinds as readonly KindName[]).includes(kind);
}

/** Two spellings that differ only in case or in how their letters are encoded are one. */
function fold(name: string): string {
  return name.normalize("NFC").trim().toLowerCase();
}
