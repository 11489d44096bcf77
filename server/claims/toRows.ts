// Dossier → the parameter rows that Cypher writes: ids and date bounds are computed here, once.
import { toClaimId } from "../../seed/dossier/toClaimId.ts";
import type { ClaimEntry } from "../../seed/model/claim.ts";
import type { Dossier } from "../../seed/model/dossier.ts";
import { toBounds } from "../../seed/model/edtfDate.ts";
import { kinds } from "../../seed/model/kinds.ts";
import { toPredicate } from "../../seed/model/predicates.ts";

export interface NodeRow {
  id: string;
  labels: readonly string[];
  aliases: readonly string[];
  properties: Record<string, unknown>;
}

/** Rows by general label, which is the one that carries the unique id. */
export function toNodeRows(dossier: Dossier): Record<string, NodeRow[]> {
  return {
    Actor: dossier.actors.map(({ kind, id, aliases, ...properties }) => ({
      id,
      labels: kinds[kind].labels,
      aliases,
      properties,
    })),
    Event: dossier.events.map(({ kind, id, aliases, ...properties }) => ({
      id,
      labels: kinds[kind].labels,
      aliases,
      properties: { ...properties, ...(properties.date ? toBounds(properties.date) : {}) },
    })),
    Place: dossier.places.map(({ id, aliases, ...properties }) => ({
      id,
      labels: kinds.Place.labels,
      aliases,
      properties,
    })),
    Topic: dossier.topics.map(({ id, aliases, ...properties }) => ({
      id,
      labels: kinds.Topic.labels,
      aliases,
      properties,
    })),
    Document: dossier.documents.map(
      ({ id, aliases, publisher: _publisher, cites: _cites, ...properties }) => ({
        id,
        labels: kinds.Document.labels,
        aliases,
        properties: { name: properties.title, ...properties },
      }),
    ),
  };
}

export interface ClaimRow {
  id: string;
  subject: string;
  object: string | null;
  speaker: string;
  document: string;
  via: readonly string[];
  derivedFrom: readonly string[];
  properties: Record<string, unknown>;
}

/** The ends of a symmetric claim stand in the order of their ids, so that both directions are one relation. */
export function toClaimRows(claims: readonly ClaimEntry[]): ClaimRow[] {
  const idOfKey = new Map(claims.filter((claim) => claim.key).map((claim) => [claim.key, toClaimId(claim)]));
  return claims.map((claim) => {
    const { key: _key, subject, object, speaker, document, via, derivedFrom, ...stated } = claim;
    const swap = toPredicate(claim.predicate).symmetric && object !== undefined && object < subject;
    const said = toBounds(claim.said);
    return {
      id: toClaimId(claim),
      subject: swap ? object : subject,
      object: (swap ? subject : object) ?? null,
      speaker,
      document,
      via,
      derivedFrom: derivedFrom.map((from) => idOfKey.get(from) ?? from),
      properties: {
        ...stated,
        saidStart: said.start,
        saidEnd: said.end,
        ...(claim.date ? toBounds(claim.date) : {}),
      },
    };
  });
}
