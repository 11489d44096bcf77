// One mark of the timeline: an event as it happened, or a claim as it was said.
import type { Stance, Status } from "../../seed/model/stances.ts";
import type { DateShape } from "./toDateShape.ts";

export const clocks = ["both", "happened", "said"] as const;
export type Clock = (typeof clocks)[number];

export const laneKinds = ["none", "actor", "kind", "source", "topic", "status"] as const;
export type LaneKind = (typeof laneKinds)[number];

export interface LaneKey {
  key: string;
  name: string;
}

export interface TimeMark {
  /** Of the event or claim. */
  id: string;
  clock: "happened" | "said";
  shape: DateShape;
  name: string;
  /** EDTF, as it was written. */
  date: string;
  kind: "Meeting" | "Event";
  /** Of an event that someone says took place or did not. */
  status?: Status;
  /** Of a claim. */
  stance?: Stance;
  /** The event or relation that choosing it selects. */
  target: string;
  /** The events that a claim speaks of; of an event, itself. */
  events: readonly string[];
  lanes: readonly LaneKey[];
  /** All of it in a sentence. */
  words: string;
  /** The range that is asked for does not let it through: it stands there faded. */
  outside: boolean;
}
