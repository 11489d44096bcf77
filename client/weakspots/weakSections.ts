// The report of weak spots as sections: what each is about, its rows in words, and the whole as a table for CSV. Pure.
import { toPredicate } from "../../seed/model/predicates.ts";
import type { WeakSpotsAnswer } from "../../server/analysisContract.ts";
import type { Relation } from "../../server/contract.ts";
import type { WeakSection } from "../store/analysisQueries.ts";

export interface WeakRow {
  /** What is selected: a relation, or the event or node a claim is about. */
  id: string;
  /** A claim's own id, where the row is a claim. */
  key: string;
  words: string;
  detail: string;
  status?: Relation["status"];
}

export interface SectionWords {
  section: WeakSection;
  title: string;
  meaning: string;
  none: string;
}

export const sectionWords: readonly SectionWords[] = [
  {
    section: "contested",
    title: "Contested",
    meaning: "Someone asserts or confirms it and someone denies it",
    none: "Nothing is contested here.",
  },
  {
    section: "anonymous",
    title: "Resting on unnamed speakers alone",
    meaning: "Nobody with a name asserts or confirms it",
    none: "Every relation has a speaker with a name.",
  },
  {
    section: "unsourced",
    title: "Claims without a working source",
    meaning: "No web address that can be opened, or no place in the document",
    none: "Every claim can be looked up.",
  },
  {
    section: "single-source",
    title: "Single-source",
    meaning: "One independent speaker asserts it; nobody confirms or denies it",
    none: "No relation rests on one speaker alone.",
  },
];

const lackWords = { url: "no web address", locator: "no place in the document" } as const;

/** Undefined for a section that was not asked for. */
export function toSection(
  answer: WeakSpotsAnswer,
  section: WeakSection,
): { rows: WeakRow[]; total: number } | undefined {
  if (section === "unsourced") {
    return (
      answer.unsourced && { rows: answer.unsourced.claims.map(toClaimRow), total: answer.unsourced.total }
    );
  }
  const found = section === "single-source" ? answer.singleSource : answer[section];
  const names = new Map(answer.nodes.map(({ id, name }) => [id, name]));
  return (
    found && { rows: found.relations.map((relation) => toRelationRow(relation, names)), total: found.total }
  );
}

function toRelationRow(relation: Relation, names: ReadonlyMap<string, string>): WeakRow {
  const { id, type, start, end, status, assertedBy, deniedBy, claims } = relation;
  const counted = `${claims} ${claims === 1 ? "claim" : "claims"}`;
  return {
    id,
    key: id,
    words: `${names.get(start) ?? start} ${toPredicate(type).label} ${names.get(end) ?? end}`,
    detail:
      deniedBy > 0
        ? `asserted by ${assertedBy}, denied by ${deniedBy}`
        : `asserted by ${assertedBy}, ${counted}`,
    status,
  };
}

type WeakClaim = NonNullable<WeakSpotsAnswer["unsourced"]>["claims"][number];

function toClaimRow({
  id,
  subject,
  predicate,
  object,
  value,
  speaker,
  document,
  locator,
  lacks,
}: WeakClaim): WeakRow {
  const said = [subject.name, toPredicate(predicate).label, object?.name ?? value].filter(Boolean).join(" ");
  const ends = object ? [subject.id, object.id] : [];
  if (toPredicate(predicate).symmetric) ends.sort();
  const place = [document.title, locator].filter(Boolean).join(", ");
  return {
    id: object ? `${ends[0]}~${predicate}~${ends[1]}` : subject.id,
    key: id,
    words: `${speaker.name}: ${said}`,
    detail: `${place}; ${lacks.map((lack) => lackWords[lack]).join(", ")}`,
  };
}

/** Everything that is listed now, section by section. */
export function toWeakTable(answer: WeakSpotsAnswer): { columns: string[]; rows: string[][] } {
  return {
    columns: ["section", "what", "status", "why", "id"],
    rows: sectionWords.flatMap(({ section, title }) =>
      (toSection(answer, section)?.rows ?? []).map(({ words, status, detail, key }) => [
        title,
        words,
        status ?? "",
        detail,
        key,
      ]),
    ),
  };
}
