// What a key does to the timeline while it has the focus.
import type { Step } from "./stepItem.ts";

export type StageCommand =
  | { step: Step }
  | { zoom: number }
  | { pan: number }
  | { does: "all" | "from" | "to" | "play" | "escape" | "open" };

const commands: Record<string, StageCommand> = {
  ArrowLeft: { step: "left" },
  ArrowRight: { step: "right" },
  ArrowUp: { step: "up" },
  ArrowDown: { step: "down" },
  Home: { step: "first" },
  End: { step: "last" },
  PageUp: { pan: -0.6 },
  PageDown: { pan: 0.6 },
  "+": { zoom: 1.6 },
  "=": { zoom: 1.6 },
  "-": { zoom: 1 / 1.6 },
  "0": { does: "all" },
  "[": { does: "from" },
  "]": { does: "to" },
  " ": { does: "play" },
  Enter: { does: "open" },
  Escape: { does: "escape" },
};

export function toStageCommand(key: string): StageCommand | undefined {
  return Object.hasOwn(commands, key) ? commands[key] : undefined;
}
