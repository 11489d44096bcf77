// A node's properties through the lens, and what of them it hides.
import type { ClaimAnswer, NodeAnswer } from "../../server/contract.ts";

type Property = NodeAnswer["properties"][number];

export interface SeenProperty extends Pick<Property, "predicate" | "value" | "claims"> {
  /** Absent when the lens hides all of its claims. */
  assessment?: Property["assessment"];
  hidden: ClaimAnswer[];
}

/** `whole` are the same properties without a lens; undefined where there is none, or while they are not known. */
export function toSeenProperties(seen: readonly Property[], whole: readonly Property[] = []): SeenProperty[] {
  const rest = new Map(whole.map((property) => [toKey(property), property]));
  const shown = seen.map((property): SeenProperty => {
    const passed = new Set(property.claims.map(({ id }) => id));
    const all = rest.get(toKey(property))?.claims ?? [];
    rest.delete(toKey(property));
    return { ...property, hidden: all.filter(({ id }) => !passed.has(id)) };
  });
  const gone = [...rest.values()].map(({ predicate, value, claims }) => ({
    predicate,
    value,
    claims: [],
    hidden: claims,
  }));
  return [...shown, ...gone];
}

function toKey({ predicate, value }: Pick<Property, "predicate" | "value">): string {
  return `${predicate} ${value}`;
}
