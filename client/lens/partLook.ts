// What each part of a comparison is called.
import type { Part } from "./compareLenses.ts";

export const partLook: Record<Part, { name: string; meaning: string }> = {
  agreed: { name: "agreed", meaning: "Both lenses see it, and both find it supported, contested or denied" },
  "only-a": { name: "A only", meaning: "Lens A sees it, lens B hides it" },
  "only-b": { name: "B only", meaning: "Lens B sees it, lens A hides it" },
  opposed: { name: "opposed", meaning: "Both lenses see it, but not in the same light" },
  neither: { name: "neither", meaning: "Both lenses hide it" },
};
