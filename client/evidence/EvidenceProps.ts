// What every sort of evidence is shown with: the graph on screen, the lens, and the ways back to them.
import type { GraphNode, Relation } from "../../server/contract.ts";
import type { Lens } from "../app/view.ts";

export interface EvidenceProps {
  nodes: readonly GraphNode[];
  relations: readonly Relation[];
  lens: Lens;
  onSelect(id: string | undefined): void;
  onExpand(id: string, predicate?: string): void;
  /** Opens the accounts of an event. */
  onAccounts?(eventId: string): void;
  /** Shows what is selected on the timeline. */
  onTimeline?(id: string): void;
  /** Cites a relation elsewhere; without it, its sources unfold in place. */
  onCite?(relationId: string): void;
}
