// What a key means while a story is presented.
import type { SlideMove } from "./slides.ts";

export type PresentCommand =
  | { move: SlideMove }
  | { does: "fullscreen" | "notes" | "contents" | "help" | "leave" | "reveal" }
  | { guess: number };

const commands: Record<string, PresentCommand> = {
  ArrowRight: { move: "next" },
  ArrowDown: { move: "next" },
  PageDown: { move: "next" },
  " ": { move: "next" },
  ArrowLeft: { move: "previous" },
  ArrowUp: { move: "previous" },
  PageUp: { move: "previous" },
  Home: { move: "first" },
  End: { move: "last" },
  Escape: { does: "leave" },
  Enter: { does: "reveal" },
  r: { does: "reveal" },
  f: { does: "fullscreen" },
  n: { does: "notes" },
  o: { does: "contents" },
  "?": { does: "help" },
  "1": { guess: 0 },
  "2": { guess: 1 },
  "3": { guess: 2 },
  "4": { guess: 3 },
};

/** What the help lists. */
export const presentKeys: readonly (readonly [keys: string, does: string])[] = [
  ["Right Space PageDown", "Next slide"],
  ["Left PageUp", "Slide before"],
  ["Home End", "First and last slide"],
  ["1 2 3 4", "In a quiz: choose a status"],
  ["Enter R", "In a quiz: reveal, then on to the next question"],
  ["O", "Contents"],
  ["N", "Notes and clock in a second window"],
  ["F", "Full screen"],
  ["?", "These keys"],
  ["Esc", "End the presentation"],
];

/** Undefined for a key that means nothing here, or something to the browser. */
export function toPresentCommand(pressed: {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}): PresentCommand | undefined {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined;
  if (pressed.key === " " && pressed.shiftKey) return { move: "previous" };
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  return Object.hasOwn(commands, key) ? commands[key] : undefined;
}
