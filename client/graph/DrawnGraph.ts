// What the canvas can draw: the workspace's nodes and relations, and beside them whatever a query returned.
import type { Status } from "../../seed/model/stances.ts";
import type { LookName } from "./kindLook.ts";

export interface DrawnNode {
  id: string;
  kind: LookName;
  name: string;
  /** Sets its size. */
  degree: number;
  anonymous?: boolean;
  status?: Status;
  /** What it is in words, where its kind does not say it. */
  kindWord?: string;
  /** Nothing but an end of a relation: it was not returned itself. */
  stub?: true;
  /** ISO days of an event, for the layout by time. */
  start?: string;
  end?: string;
  /** Degrees, for the layout by map. */
  lat?: number;
  lon?: number;
  /** 0 to 1: a measure that sets the size instead of the degree. */
  weight?: number;
  /** Index of its community, drawn as a halo. */
  community?: number;
  /** Of a collapsed group that stands here as one node: its members. */
  members?: readonly string[];
}

export interface DrawnRelation {
  id: string;
  type: string;
  start: string;
  end: string;
  /** Undefined where no claims stand behind it: bookkeeping, or another database. */
  status?: Status;
  assertedBy: number;
  deniedBy: number;
  /** Claims it rests on. */
  claims?: number;
  /** The lens leaves no claim of it. */
  hidden?: true;
  /** Of a line that stands for several: those it stands for, in their order. */
  merged?: readonly DrawnRelation[];
}

export interface DrawnGraph {
  nodes: readonly DrawnNode[];
  relations: readonly DrawnRelation[];
}

export interface DrawnGroup {
  /** Never the id of a node. */
  id: string;
  name: string;
  members: readonly string[];
  collapsed: boolean;
}
