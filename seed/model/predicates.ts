// What can be claimed: each predicate once, with its words, the kinds it joins and how it becomes a relation.
import { actorKinds, eventKinds, type KindName, kindNames } from "./kinds.ts";

export interface Predicate {
  /** Read from subject to object: "Ali Mamlouk *heads* the National Security Bureau". */
  label: string;
  /** Read from object to subject. */
  inverse: string;
  subjects: readonly KindName[];
  /** Empty for a predicate that takes a value or stands alone. */
  objects: readonly KindName[];
  /** `relation` joins two nodes, `event` speaks of an event alone, `property` states a value. */
  makes: "relation" | "event" | "property";
  symmetric?: true;
  /** Also drawn from other claims by the projection. */
  derived?: true;
}

const organised = ["Agency", "Country", "Organization", "Group", "Outlet"] as const satisfies KindName[];
const actorsAndEvents = [...actorKinds, ...eventKinds] as const;

export const predicates = {
  MET_WITH: {
    label: "met with",
    inverse: "met with",
    subjects: actorKinds,
    objects: actorKinds,
    makes: "relation",
    symmetric: true,
    derived: true,
  },
  SANCTIONED_BY: {
    label: "sanctioned by",
    inverse: "sanctioned",
    subjects: actorKinds,
    objects: actorKinds,
    makes: "relation",
  },
  PARTICIPATED_IN: {
    label: "took part in",
    inverse: "had as participant",
    subjects: actorKinds,
    objects: eventKinds,
    makes: "relation",
  },
  HELD_AT: {
    label: "held at",
    inverse: "was the place of",
    subjects: eventKinds,
    objects: ["Place"],
    makes: "relation",
  },
  DISCUSSED: {
    label: "discussed",
    inverse: "was discussed at",
    subjects: eventKinds,
    objects: ["Topic", ...actorsAndEvents],
    makes: "relation",
  },
  DEMANDED: {
    label: "demanded",
    inverse: "was demanded by",
    subjects: actorKinds,
    objects: ["Topic"],
    makes: "relation",
  },
  HEADS: {
    label: "heads",
    inverse: "is headed by",
    subjects: ["Person"],
    objects: organised,
    makes: "relation",
  },
  LEADS: {
    label: "leads",
    inverse: "is led by",
    subjects: actorKinds,
    objects: eventKinds,
    makes: "relation",
  },
  ADVISES: {
    label: "advises",
    inverse: "is advised by",
    subjects: actorKinds,
    objects: actorKinds,
    makes: "relation",
  },
  MEMBER_OF: {
    label: "member of",
    inverse: "has as member",
    subjects: actorKinds,
    objects: organised,
    makes: "relation",
  },
  PART_OF: {
    label: "part of",
    inverse: "includes",
    subjects: [...organised, ...eventKinds, "Place"],
    objects: [...organised, ...eventKinds, "Place"],
    makes: "relation",
  },
  BASED_IN: {
    label: "based in",
    inverse: "is the seat of",
    subjects: actorKinds,
    objects: ["Country", "Place"],
    makes: "relation",
  },
  REPRESENTS: {
    label: "represents",
    inverse: "is represented by",
    subjects: actorKinds,
    objects: actorKinds,
    makes: "relation",
  },
  SUPPORTED: {
    label: "supported",
    inverse: "was supported by",
    subjects: actorKinds,
    objects: [...actorsAndEvents, "Topic"],
    makes: "relation",
  },
  OPPOSED: {
    label: "opposed",
    inverse: "was opposed by",
    subjects: actorKinds,
    objects: [...actorsAndEvents, "Topic"],
    makes: "relation",
  },
  ALLIED_WITH: {
    label: "allied with",
    inverse: "allied with",
    subjects: actorKinds,
    objects: actorKinds,
    makes: "relation",
    symmetric: true,
  },
  SEVERED_TIES_WITH: {
    label: "severed ties with",
    inverse: "lost ties with",
    subjects: actorKinds,
    objects: actorKinds,
    makes: "relation",
  },
  INVITED: {
    label: "invited",
    inverse: "was invited by",
    subjects: actorKinds,
    objects: actorKinds,
    makes: "relation",
  },
  ACCEPTED: {
    label: "accepted",
    inverse: "was accepted by",
    subjects: actorKinds,
    objects: [...eventKinds, "Topic"],
    makes: "relation",
  },
  DETAINED_BY: {
    label: "detained by",
    inverse: "detained",
    subjects: ["Person", "Group"],
    objects: actorKinds,
    makes: "relation",
  },
  ORDERED: {
    label: "ordered",
    inverse: "was ordered by",
    subjects: actorKinds,
    objects: [...eventKinds, "Topic"],
    makes: "relation",
  },
  ABOUT: {
    label: "concerns",
    inverse: "is the subject of",
    subjects: ["Topic", ...eventKinds],
    objects: [...actorsAndEvents, "Place"],
    makes: "relation",
  },
  TOOK_PLACE: {
    label: "took place",
    inverse: "took place",
    subjects: eventKinds,
    objects: [],
    makes: "event",
  },
  DATE: { label: "date", inverse: "date", subjects: eventKinds, objects: [], makes: "property" },
  DURATION: { label: "duration", inverse: "duration", subjects: eventKinds, objects: [], makes: "property" },
  RANK: { label: "rank", inverse: "rank", subjects: ["Person"], objects: [], makes: "property" },
  POSITION: { label: "position", inverse: "position", subjects: actorKinds, objects: [], makes: "property" },
  STATEMENT: {
    label: "described as",
    inverse: "described as",
    subjects: kindNames,
    objects: [],
    makes: "property",
  },
} as const satisfies Record<string, Predicate>;

export type PredicateName = keyof typeof predicates;

export const predicateNames = Object.keys(predicates) as PredicateName[];

/** `ICE_CREAM_WITH` → `ice cream with`: how a predicate from outside the vocabulary is shown. */
export function humanise(name: string): string {
  return name.toLowerCase().replaceAll("_", " ");
}

/** The declared predicate, or one made up for an unknown UPPER_SNAKE name, which joins anything to anything. */
export function toPredicate(name: string): Predicate {
  const declared = (predicates as Record<string, Predicate | undefined>)[name];
  if (declared) return declared;
  const label = humanise(name);
  return { label, inverse: `${label} (inverse)`, subjects: kindNames, objects: kindNames, makes: "relation" };
}
