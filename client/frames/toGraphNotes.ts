// What has to be said under a result's graph: how much it is, what the lens hides, what was cut, what was never returned.
import { mostNodes, mostRelations, type ResultGraph } from "./toResultGraph.ts";

export function toGraphNotes({ nodes, relations, cut }: ResultGraph): string[] {
  const stubs = nodes.filter(({ stub }) => stub).length;
  const hidden = relations.filter((relation) => relation.hidden).length;
  const notes = [`${count(nodes.length - stubs, "node")}, ${count(relations.length, "relation")}`];
  if (hidden > 0) notes.push(`${count(hidden, "relation")} hidden by the lens, drawn faintly`);
  if (stubs > 0)
    notes.push(
      `${count(stubs, "end")} of relations ${stubs === 1 ? "was" : "were"} not returned: small circles named by their id`,
    );
  const left = [
    ...(cut.nodes > 0 ? [count(cut.nodes, "node")] : []),
    ...(cut.relations > 0 ? [count(cut.relations, "relation")] : []),
  ].join(" and ");
  if (left)
    notes.push(
      `${left} not drawn: a graph shows the first ${mostNodes} nodes and ${mostRelations} relations; the table has all`,
    );
  return notes;
}

function count(number: number, one: string): string {
  return `${number.toLocaleString("en")} ${one}${number === 1 ? "" : "s"}`;
}
