// Lenses put together, and taken apart again by the id of whom they listen to.
import { formatEdtf } from "../evidence/formatEdtf.ts";
import type { FrameLens } from "../frames/FrameLens.ts";

const lists = ["speaker", "via", "document"] as const;

export function mergeLens(...lenses: readonly FrameLens[]): FrameLens {
  const merged: FrameLens = {};
  for (const lens of lenses) {
    for (const key of lists) {
      const ids = [...new Set([...(merged[key] ?? []), ...(lens[key] ?? [])])];
      if (ids.length > 0) merged[key] = ids;
    }
    if (lens.asOf) merged.asOf = lens.asOf;
  }
  return merged;
}

/** Everyone it listens to, each once. */
export function toListened(lens: FrameLens): string[] {
  return [...new Set(lists.flatMap((key) => lens[key] ?? []))];
}

export function dropListened(lens: FrameLens, id: string): FrameLens {
  const left: FrameLens = lens.asOf ? { asOf: lens.asOf } : {};
  for (const key of lists) {
    const ids = (lens[key] ?? []).filter((other) => other !== id);
    if (ids.length > 0) left[key] = ids;
  }
  return left;
}

export function isOpenLens(lens: FrameLens): boolean {
  return toListened(lens).length === 0 && !lens.asOf;
}

/** `according to al-Akhbar, as of 28 Aug 2018` */
export function toLensWords(lens: FrameLens, names: Record<string, string>): string {
  const heard = toListened(lens).map((id) => names[id] ?? id);
  const parts = [
    heard.length > 0 ? `according to ${heard.join(", ")}` : "",
    lens.asOf ? `as of ${formatEdtf(lens.asOf)}` : "",
  ];
  return parts.filter(Boolean).join(", ");
}
