// The names typed after `:according-to` → whom the lens listens to, looked up by the server's search.
import { kinds, toKind } from "../../seed/model/kinds.ts";
import type { FrameLens } from "../frames/FrameLens.ts";
import { type Answer, fetchAnswer } from "../store/fetchAnswer.ts";
import type { NoteContent } from "./ConsoleFrame.ts";
import { mergeLens } from "./mergeLens.ts";
import type { WantedName } from "./parseNames.ts";
import { toLensPart } from "./toLensPart.ts";

export interface FoundSpeakers {
  lens: FrameLens;
  /** Names of the ids in the lens. */
  names: Record<string, string>;
  /** Why a name stands for nobody, with what may have been meant. */
  refusal?: NoteContent;
}

export async function findSpeakers(
  wanted: readonly WantedName[],
  signal?: AbortSignal,
): Promise<FoundSpeakers> {
  const names: Record<string, string> = {};
  let lens: FrameLens = {};
  const answers = await Promise.all(wanted.map((name) => search(name.text, signal)));
  for (const [index, name] of wanted.entries()) {
    const part = toLensPart(name, answers[index] ?? []);
    if ("candidates" in part) {
      const fixes = part.candidates.map((candidate) => ({
        label: `${candidate.name} · ${kinds[candidate.kind].name}`,
        whole: true,
        text: toCommandText(
          wanted.map((other) => (other === name ? { ...name, text: candidate.id } : other)),
        ),
      }));
      return { lens: {}, names: {}, refusal: { show: "refusal", text: part.why, fixes } };
    }
    lens = mergeLens(lens, part.lens);
    names[part.found.id] = part.found.name;
  }
  return { lens, names };
}

type Found = Answer<"search">["results"];

/** What looks like an id is looked up as one when the search does not find it. */
async function search(text: string, signal?: AbortSignal): Promise<Found> {
  const { results } = await fetchAnswer("search", { query: { q: text, limit: 20 }, signal });
  if (results.some(({ id }) => id === text) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)) return results;
  const query = "MATCH (n {id: $id}) WHERE n:Actor OR n:Document RETURN coalesce(n.name, n.title), labels(n)";
  const { rows } = await fetchAnswer("cypher", { body: { query, params: { id: text } }, signal });
  const [name, labels] = rows[0] ?? [];
  const kind = Array.isArray(labels) ? toKind(labels.map(String)) : undefined;
  return kind ? [{ id: text, name: String(name), kind, match: text, score: 1 }] : results;
}

function toCommandText(wanted: readonly WantedName[]): string {
  const names = wanted.map(
    ({ text, as }) => `${as ? `${as}:` : ""}${/[,"]/.test(text) ? `"${text}"` : text}`,
  );
  return `:according-to ${names.join(", ")}`;
}
