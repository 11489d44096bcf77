// A path as words: from node to node, each relation read in the direction that one goes. Pure.
import { toPredicate } from "../../seed/model/predicates.ts";
import { compareStrength } from "../../seed/model/strength.ts";
import type { PathsAnswer } from "../../server/analysisContract.ts";
import type { Relation } from "../../server/contract.ts";

type Path = PathsAnswer["paths"][number];

export interface ChainHop {
  from: string;
  to: string;
  /** The relation that carries the hop. */
  relation: Relation;
  /** "part of", or "includes" against its direction. */
  words: string;
  /** Others between the same two, strongest first. */
  others: Relation[];
  weakest: boolean;
}

/** No hop is the weakest where all are equally firm. */
export function toChain(path: Path, relations: ReadonlyMap<string, Relation>): ChainHop[] {
  const even = countWeakest(path, relations) === path.hops.length && path.hops.length > 1;
  return path.hops.flatMap(({ from, to, relations: ids }) => {
    const [relation, ...others] = ids.flatMap((id) => relations.get(id) ?? []);
    if (!relation) return [];
    const weakest = relation.id === path.weakest && !even;
    return [{ from, to, relation, words: toWords(relation, from), others, weakest }];
  });
}

/** Hops that are no firmer than the weakest. */
function countWeakest({ hops, weakest }: Path, relations: ReadonlyMap<string, Relation>): number {
  const least = relations.get(weakest);
  return hops.filter((hop) => {
    const strongest = relations.get(hop.relations[0] ?? "");
    return least && strongest && compareStrength(strongest, least) === 0;
  }).length;
}

/** The predicate as it reads from this end of the relation. */
export function toWords({ type, start }: Pick<Relation, "type" | "start">, from: string): string {
  const { label, inverse } = toPredicate(type);
  return start === from ? label : inverse;
}

/** "contested, 3 : 1", "corroborated by 2 speakers", "a single source". */
export function toStrengthWords({ status, assertedBy, deniedBy }: Relation): string {
  switch (status) {
    case "corroborated":
      return `corroborated by ${assertedBy} speakers`;
    case "contested":
      return `contested, ${assertedBy} : ${deniedBy}`;
    case "denied":
      return "only denied";
    case "single-source":
      return "a single source";
  }
}

/** What the path stands or falls with, as a sentence. */
export function toVerdict(
  path: Path,
  relations: ReadonlyMap<string, Relation>,
  nameOf: (id: string) => string,
): string {
  const weakest = relations.get(path.weakest);
  if (!weakest) return "";
  const even = countWeakest(path, relations);
  const words = toStrengthWords(weakest);
  if (even > 1 && even === path.hops.length) return `Equally firm throughout, each relation ${words}`;
  const like = even > 1 ? `, and so ${even === 2 ? "is one other" : `are ${even - 1} others`}` : "";
  const said = `${nameOf(weakest.start)} ${toPredicate(weakest.type).label} ${nameOf(weakest.end)}`;
  return `Stands or falls with “${said}”: ${words}${like}`;
}
