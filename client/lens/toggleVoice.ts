// One voice more or less in a lens; a list that becomes empty is gone, for then everyone is heard.
import type { Lens } from "../app/view.ts";
import type { VoiceSort } from "./voiceSorts.ts";

export function toggleVoice(lens: Lens, key: VoiceSort["key"], id: string): Partial<Lens> {
  const now = lens[key] ?? [];
  const next = now.includes(id) ? now.filter((other) => other !== id) : [...now, id];
  return { [key]: next.length > 0 ? next : undefined };
}
