// Sources as a bibliography: plain lines, BibTeX and CSL-JSON.
import type { EvidenceAnswer } from "../../server/cypherContract.ts";
import { toSafeUrl } from "../evidence/toSafeUrl.ts";
import { toDateParts } from "./toDateParts.ts";
import { toLatex } from "./toLatex.ts";

export type Source = EvidenceAnswer["sources"][number];

export const citationForms = {
  plain: { name: "Plain", file: "sources.txt", type: "text/plain" },
  bibtex: { name: "BibTeX", file: "sources.bib", type: "application/x-bibtex" },
  csl: { name: "CSL-JSON", file: "sources.json", type: "application/vnd.citationstyles.csl+json" },
} as const;
export type CitationForm = keyof typeof citationForms;

export function toCitations(sources: readonly Source[], form: CitationForm): string {
  if (form === "plain") return sources.map((source) => `${toPlainLine(source)}\n`).join("");
  if (form === "bibtex") return sources.map(toBibtexEntry).join("\n");
  return `${JSON.stringify(sources.map(toCslItem), null, 2)}\n`;
}

/** Reuters: “A title”, 29 Aug 2018, ¶3, ¶5. https://… */
function toPlainLine({ document, locators }: Source): string {
  const { publisher, title, published, url } = document;
  const parts = [
    `${publisher ? `${publisher.name}: ` : ""}“${title}”`,
    ...(published ? [toDateParts(published).text] : []),
    ...locators,
  ];
  const link = toSafeUrl(url);
  return `${parts.join(", ")}.${link ? ` ${link}` : ""}`.replaceAll(/\s+/g, " ");
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function toBibtexEntry(source: Source): string {
  const { document } = source;
  const { publisher, title, published } = document;
  const link = toSafeUrl(document.url);
  const kind = link ? "online" : publisher ? "article" : "misc";
  const date = toDateParts(published ?? "");
  const [from, to] = date.parts;
  const [year, month, day] = from ?? [];
  const fields: [string, string][] = [["title", `{{${toLatex(title)}}}`]];
  if (publisher)
    fields.push([kind === "article" ? "journal" : "organization", `{{${toLatex(publisher.name)}}}`]);
  if (to) fields.push(["year", `{${year}--${to[0]}}`]);
  else if (year !== undefined) fields.push(["year", `{${year}}`]);
  if (!to && month) fields.push(["month", monthNames[month - 1] ?? ""]);
  if (!to && day) fields.push(["day", `{${day}}`]);
  // Braces and backslashes would end the field; in an address they can be written otherwise.
  if (link) fields.push(["url", `{${link.replaceAll(/[{}\\\s]/g, encodeURIComponent)}}`]);
  const note = toNote(source, published && (date.circa || to || !from) ? `published ${date.text}` : "");
  if (note) fields.push(["note", `{${toLatex(note)}}`]);
  const lines = fields.map(([name, value]) => `  ${name} = ${value},`);
  return [`@${kind}{${toKey(document.id)},`, ...lines, "}", ""].join("\n");
}

function toCslItem(source: Source) {
  const { document } = source;
  const { publisher, title, published } = document;
  const link = toSafeUrl(document.url);
  const date = toDateParts(published ?? "");
  const issued =
    date.parts.length > 0
      ? { "date-parts": date.parts, ...(date.circa && { circa: true }) }
      : { literal: date.text };
  const note = toNote(source);
  return {
    id: document.id,
    type: publisher?.kind === "Outlet" ? "article-newspaper" : link ? "webpage" : "document",
    title,
    ...(publisher && { "container-title": publisher.name }),
    ...(published && { issued }),
    ...(link && { URL: link }),
    ...(note && { note }),
  };
}

function toNote({ locators, claims, speakers }: Source, first = ""): string {
  const counted = claims > 0 ? `${claims} ${claims === 1 ? "claim" : "claims"}` : "";
  const by = speakers.length > 0 ? ` by ${speakers.map(({ name }) => name).join(", ")}` : "";
  return [first, locators.join(", "), counted + by].filter(Boolean).join("; ");
}

/** The document's id where BibTeX can take it as it is; otherwise what is left of it with a mark of the whole, so that no two meet. */
function toKey(id: string): string {
  if (/^[a-z][\w:.-]*$/i.test(id)) return id;
  const rest = id
    .normalize("NFKD")
    .replaceAll(/[^\w:.-]+/g, "-")
    .replaceAll(/^[^a-z]+|-+$/gi, "");
  return `${rest || "source"}-${toMark(id)}`;
}

/** FNV-1a, 32 bits. */
function toMark(text: string): string {
  let mark = 0x811c9dc5;
  for (const letter of text) mark = Math.imul(mark ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (mark >>> 0).toString(36);
}
