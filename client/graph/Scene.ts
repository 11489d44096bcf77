// All that the canvas is asked to show at once.
import type { Positions } from "./computeLayout.ts";
import type { DrawnGraph, DrawnGroup } from "./DrawnGraph.ts";
import type { LayoutName } from "./layoutNames.ts";

export interface Scene extends DrawnGraph {
  groups?: readonly DrawnGroup[];
  /** The node to put in the middle at a first layout. */
  focus?: string;
  /** A change lays out anew; preset: force. */
  layout?: LayoutName;
  /** Where nodes stand, as far as it is said from outside; a change moves them there. */
  positions?: Positions;
  /** No layout moves these. */
  pinned?: ReadonlySet<string>;
  /** 0 to 1: sets the size instead of the degree. */
  sizes?: ReadonlyMap<string, number>;
  /** Community of a node, drawn as a halo. */
  colors?: ReadonlyMap<string, number>;
}
