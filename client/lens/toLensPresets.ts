// Comparisons worth beginning with: before and after the first denial, the two most heard voices against each other.
import type { VoicesAnswer } from "../../server/analysisContract.ts";
import { formatEdtf } from "../evidence/formatEdtf.ts";
import type { FrameLens } from "../frames/FrameLens.ts";

export interface LensPreset {
  name: string;
  a: FrameLens;
  b: FrameLens;
}

export function toLensPresets({
  days,
  speakers,
  outlets,
}: Pick<VoicesAnswer, "days" | "speakers" | "outlets">): LensPreset[] {
  const denied = days.find(({ denials }) => denials > 0);
  const eve = denied && denied !== days[0] ? toDayBefore(denied.day) : undefined;
  return [
    ...(eve ? [{ name: `as of ${formatEdtf(eve)} | today`, a: { asOf: eve }, b: {} }] : []),
    ...toPair(speakers.voices, "speaker"),
    ...toPair(outlets.voices, "via"),
  ];
}

function toPair(voices: readonly { id: string; name: string }[], key: "speaker" | "via"): LensPreset[] {
  const [one, other] = voices;
  if (!one || !other) return [];
  const how = key === "via" ? "via " : "";
  return [
    { name: `${how}${one.name} | ${how}${other.name}`, a: { [key]: [one.id] }, b: { [key]: [other.id] } },
  ];
}

function toDayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
