// What the console keeps in this browser across reloads: history, parameters and lens; what cannot be read is left out.
import { parseView } from "../app/view.ts";
import type { FrameLens } from "../frames/FrameLens.ts";
import type { Params } from "./ConsoleFrame.ts";
import { mostHistory } from "./queryHistory.ts";
import { toFrameLens } from "./queryLink.ts";

export interface ConsoleMemory {
  history: readonly string[];
  params: Params;
  lens: FrameLens;
  /** Names of the ids in the lens. */
  names: Record<string, string>;
}

const key = "backchannel-console";
const nothing: ConsoleMemory = { history: [], params: {}, lens: {}, names: {} };

export function parseMemory(text: string | null): ConsoleMemory {
  let given: unknown;
  try {
    given = JSON.parse(text ?? "null");
  } catch {
    return nothing;
  }
  const { history, params, lens, names } = toMap(given);
  const entries = Array.isArray(history) ? history.filter((entry) => typeof entry === "string") : [];
  const named = Object.entries(toMap(names)).filter(([, name]) => typeof name === "string");
  return {
    history: entries.slice(0, mostHistory),
    params: toMap(params),
    lens: toFrameLens(parseView(toMap(lens))),
    names: Object.fromEntries(named) as Record<string, string>,
  };
}

/** @param open gives the storage; a browser that forbids it throws there, and the console forgets. */
export function loadMemory(open: () => Storage = () => localStorage): ConsoleMemory {
  try {
    return parseMemory(open().getItem(key));
  } catch {
    return nothing;
  }
}

export function keepMemory(memory: ConsoleMemory, open: () => Storage = () => localStorage): void {
  try {
    open().setItem(key, JSON.stringify(memory));
  } catch {
    // Full or forbidden: the console works on, and forgets at the next reload.
  }
}

function toMap(given: unknown): Record<string, unknown> {
  return typeof given === "object" && given !== null && !Array.isArray(given)
    ? (given as Record<string, unknown>)
    : {};
}
