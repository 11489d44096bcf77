// What has to come and go so that the model of the canvas has the nodes and relations of a graph.
import type { DrawnGraph } from "./DrawnGraph.ts";

export interface Element {
  id: string;
  /** Ends of a relation. */
  source?: string;
  target?: string;
}

export interface Difference {
  /** Nodes first, for relations refer to them. */
  added: Element[];
  /** Relations first. One that ends elsewhere now goes and comes again. */
  removed: string[];
}

/** `shown`: by id. A relation whose ends are not both there is left out. */
export function toDifference(
  shown: ReadonlyMap<string, Element>,
  { nodes, relations }: DrawnGraph,
): Difference {
  const wanted = new Map<string, Element>(nodes.map(({ id }) => [id, { id }]));
  const drawn = relations.filter(({ start, end }) => wanted.has(start) && wanted.has(end));
  for (const { id, start, end } of drawn) wanted.set(id, { id, source: start, target: end });
  const isSame = (one: Element | undefined, other: Element | undefined) =>
    one !== undefined && one.source === other?.source && one.target === other?.target;
  const gone = [...shown.values()].filter((one) => !isSame(wanted.get(one.id), one));
  return {
    added: [...wanted.values()].filter((one) => !isSame(shown.get(one.id), one)),
    removed: [
      ...gone.filter(({ source }) => source !== undefined),
      ...gone.filter(({ source }) => source === undefined),
    ].map(({ id }) => id),
  };
}
