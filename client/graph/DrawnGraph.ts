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
  /** The lens leaves no claim of it. */
  hidden?: true;
}

export interface DrawnGraph {
  nodes: readonly DrawnNode[];
  relations: readonly DrawnRelation[];
}
