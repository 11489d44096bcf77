// The three sorts of voices a lens can listen to, and what each is called.
import type { VoicesAnswer } from "../../server/analysisContract.ts";

export type Voice = VoicesAnswer["speakers"]["voices"][number];

export const voiceSorts = [
  { key: "speaker", list: "speakers", one: "speaker", many: "speakers", did: "said" },
  { key: "via", list: "outlets", one: "outlet", many: "outlets", did: "passed on" },
  { key: "document", list: "documents", one: "document", many: "documents", did: "printed" },
] as const;

export type VoiceSort = (typeof voiceSorts)[number];

/** Without accents and case, by any of its words: `mamlouk ali` finds Ali Mamlouk. */
export function filterVoices(voices: readonly Voice[], text: string): Voice[] {
  const words = toPlain(text).split(/\s+/).filter(Boolean);
  return voices.filter(({ name }) => words.every((word) => toPlain(name).includes(word)));
}

function toPlain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
