// Documents and the claims they hold → sources in order: how much rests on each, where in it, and who speaks there. Pure.
import type { ClaimAnswer } from "../contract.ts";
import type { EvidenceAnswer } from "../cypherContract.ts";
import type { Row } from "../database/database.ts";
import { toNamed, withoutNulls } from "./toGraphNode.ts";

type Source = EvidenceAnswer["sources"][number];

const reading = new Intl.Collator("en", { numeric: true });

/** Most claims first; a claim that is given twice counts once. */
export function toSources(
  documents: readonly Source["document"][],
  claims: readonly ClaimAnswer[],
): Source[] {
  const held = new Map(documents.map(({ id }) => [id, new Map<string, ClaimAnswer>()]));
  for (const claim of claims) held.get(claim.document.id)?.set(claim.id, claim);
  return documents
    .map((document) => {
      const own = [...(held.get(document.id)?.values() ?? [])];
      return {
        document,
        claims: own.length,
        locators: [...new Set(own.map(({ locator }) => locator))].sort(reading.compare),
        speakers: toSpeakers(own),
      };
    })
    .sort((a, b) => b.claims - a.claims || reading.compare(a.document.title, b.document.title));
}

/** A row `{document, publisher}`; a document without a title is called by its name. */
export function toDocument(row: Row): Source["document"] {
  const { name, ...document } = withoutNulls(row.document as Row);
  const publisher = row.publisher ? toNamed(row.publisher as Row) : null;
  return withoutNulls({
    ...document,
    title: document.title ?? name ?? document.id,
    publisher,
  }) as unknown as Source["document"];
}

/** Who speaks most, first. */
function toSpeakers(claims: readonly ClaimAnswer[]): Source["speakers"] {
  const said = new Map<string, { speaker: Source["speakers"][number]; count: number }>();
  for (const { speaker } of claims) {
    const { id, name, kind } = speaker;
    const known = said.get(id) ?? { speaker: { id, name, kind }, count: 0 };
    known.count += 1;
    said.set(id, known);
  }
  return [...said.values()]
    .sort((a, b) => b.count - a.count || reading.compare(a.speaker.name, b.speaker.name))
    .map(({ speaker }) => speaker);
}
