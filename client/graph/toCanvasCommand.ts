// What a key does to the canvas while it has the focus.

export type CanvasCommand =
  | { zoom: number }
  | { pan: { x: number; y: number } }
  | { does: "fit" }
  | { does: "deselect" }
  | { does: "menu" };

const step = 60;

const commands: Record<string, CanvasCommand> = {
  "+": { zoom: 1.25 },
  "=": { zoom: 1.25 },
  "-": { zoom: 0.8 },
  "0": { does: "fit" },
  ArrowLeft: { pan: { x: step, y: 0 } },
  ArrowRight: { pan: { x: -step, y: 0 } },
  ArrowUp: { pan: { x: 0, y: step } },
  ArrowDown: { pan: { x: 0, y: -step } },
  Escape: { does: "deselect" },
  ContextMenu: { does: "menu" },
};

export function toCanvasCommand(key: string): CanvasCommand | undefined {
  return Object.hasOwn(commands, key) ? commands[key] : undefined;
}
