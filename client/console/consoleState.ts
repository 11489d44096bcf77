// The frames of the console and what can happen to them; newest first, the pinned ones shown on top.
import type { ConsoleFrame, NoteContent, Outcome, Started } from "./ConsoleFrame.ts";

export interface ConsoleState {
  /** Newest first. */
  frames: readonly ConsoleFrame[];
  /** What was closed last, to be brought back. */
  closed: readonly ConsoleFrame[];
}

export type ConsoleAction =
  | { type: "started"; id: number; run: Started }
  | { type: "restarted"; id: number; run: Started }
  | { type: "ended"; id: number; startedAt: number; outcome: Outcome }
  | { type: "noted"; id: number; query: string; content: NoteContent }
  | { type: "pinned" | "collapsed" | "closed"; id: number }
  | { type: "cleared" | "reopened" | "forgotten" };

export const noFrames: ConsoleState = { frames: [], closed: [] };

/** Unpinned frames beyond these go. */
export const mostFrames = 20;
/** Unpinned frames beyond these are folded, so that no page carries twenty canvases. */
export const mostOpen = 6;
export const mostRunning = 2;

export function reduceConsole(state: ConsoleState, action: ConsoleAction): ConsoleState {
  switch (action.type) {
    case "started":
      return add(state, {
        kind: "query",
        id: action.id,
        ...action.run,
        outcome: { phase: "running" },
        pinned: false,
        collapsed: false,
      });
    case "noted": {
      const { id, query, content } = action;
      return add(state, { kind: "note", id, query, content, pinned: false, collapsed: false });
    }
    case "restarted":
      return change(state, action.id, (frame) =>
        frame.kind === "query"
          ? { ...frame, ...action.run, outcome: { phase: "running" }, collapsed: false }
          : frame,
      );
    case "ended":
      // An answer that comes after its frame was run anew belongs to nobody.
      return change(state, action.id, (frame) =>
        frame.kind === "query" && frame.startedAt === action.startedAt
          ? { ...frame, outcome: action.outcome }
          : frame,
      );
    case "pinned":
      return change(state, action.id, (frame) => ({ ...frame, pinned: !frame.pinned }));
    case "collapsed":
      return change(state, action.id, (frame) => ({ ...frame, collapsed: !frame.collapsed }));
    case "closed":
      return close(state, ({ id }) => id === action.id);
    case "cleared":
      return close(state, ({ pinned }) => !pinned);
    case "reopened":
      return { ...state, frames: sort([...state.frames, ...state.closed]), closed: [] };
    case "forgotten":
      return { ...state, closed: [] };
  }
}

/** The pinned ones first, each part newest first. */
export function toShownFrames(frames: readonly ConsoleFrame[]): ConsoleFrame[] {
  return [...frames.filter(({ pinned }) => pinned), ...frames.filter(({ pinned }) => !pinned)];
}

export function isRunning(frame: ConsoleFrame): boolean {
  return frame.kind === "query" && frame.outcome.phase === "running";
}

function add(state: ConsoleState, frame: ConsoleFrame): ConsoleState {
  const loose = [frame, ...state.frames].filter(({ pinned }) => !pinned);
  const gone = new Set(loose.slice(mostFrames).filter((old) => !isRunning(old)));
  const folded = new Set(loose.slice(mostOpen));
  const frames = [frame, ...state.frames]
    .filter((old) => !gone.has(old))
    .map((old) => (folded.has(old) && !old.collapsed ? { ...old, collapsed: true } : old));
  return { ...state, frames };
}

function change(state: ConsoleState, id: number, edit: (frame: ConsoleFrame) => ConsoleFrame): ConsoleState {
  return { ...state, frames: state.frames.map((frame) => (frame.id === id ? edit(frame) : frame)) };
}

/** What still runs is cancelled by whoever closes it; brought back, it says so. */
function close(state: ConsoleState, goes: (frame: ConsoleFrame) => boolean): ConsoleState {
  const closed = state.frames.filter(goes).map(stop);
  if (closed.length === 0) return state;
  return { ...state, frames: state.frames.filter((frame) => !goes(frame)), closed };
}

function stop(frame: ConsoleFrame): ConsoleFrame {
  return isRunning(frame) && frame.kind === "query" ? { ...frame, outcome: { phase: "cancelled" } } : frame;
}

function sort(frames: readonly ConsoleFrame[]): ConsoleFrame[] {
  return [...frames].sort((one, other) => other.id - one.id);
}
