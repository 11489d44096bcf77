// What a name typed after `:according-to` stands for: the one node that fits it, or those that might.
import { kinds } from "../../seed/model/kinds.ts";
import type { FrameLens } from "../frames/FrameLens.ts";
import type { Answer } from "../store/fetchAnswer.ts";
import type { WantedName } from "./parseNames.ts";

type Found = Answer<"search">["results"][number];

export type LensPart =
  | { found: Pick<Found, "id" | "name">; lens: Pick<FrameLens, "speaker" | "via" | "document"> }
  | { candidates: Found[]; why: string };

export function toLensPart({ text, as }: WantedName, results: readonly Found[]): LensPart {
  const speaking = results.filter(({ kind }) => canSpeak(kind));
  const chosen = chooseOne(text, speaking);
  if (chosen) return { found: chosen, lens: toLens(chosen, as) };
  const [first] = results;
  if (speaking.length === 0 && first) {
    const kind = kinds[first.kind].name.toLowerCase();
    return {
      candidates: [],
      why: `“${first.name}” is a ${kind}, which says nothing; name a speaker, an outlet or a document`,
    };
  }
  if (speaking.length === 0) {
    return { candidates: [], why: `Nobody here is called “${text}”; search above, or write the id` };
  }
  return { candidates: speaking.slice(0, 8), why: `“${text}” may be one of several; choose` };
}

/** An id or a whole name decides; failing that, the only one there is. */
function chooseOne(text: string, found: readonly Found[]): Found | undefined {
  const wanted = toPlainText(text);
  const byId = found.find(({ id }) => id === text);
  if (byId) return byId;
  const exact = found.filter(({ name, match }) => [name, match].some((word) => toPlainText(word) === wanted));
  if (exact.length > 0) return exact.length === 1 ? exact[0] : undefined;
  const close = found.filter(({ name, match }) =>
    [name, match].some((word) => toPlainText(word).startsWith(wanted)),
  );
  return found.length === 1 && close.length === 1 ? close[0] : undefined;
}

/** What an outlet says itself counts as well as what it passes on. */
function toLens({ id, kind }: Found, as: WantedName["as"]): Pick<FrameLens, "speaker" | "via" | "document"> {
  if (as) return { [as]: [id] };
  if (kind === "Document") return { document: [id] };
  return kind === "Outlet" ? { speaker: [id], via: [id] } : { speaker: [id] };
}

function canSpeak(kind: Found["kind"]): boolean {
  return kind === "Document" || (kinds[kind].labels as readonly string[]).includes("Actor");
}

function toPlainText(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
