// A path as words: from node to node, each relation read in the direction that one goes. Pure.
import { toPredicate } from "../../seed/model/predicates.ts";
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

export function toChain(path: Path, relations: ReadonlyMap<string, Relation>): ChainHop[] {
  return path.hops.flatMap(({ from, to, relations: ids }) => {
    const [relation, ...others] = ids.flatMap((id) => relations.get(id) ?? []);
    if (!relation) return [];
    return [
      { from, to, relation, words: toWords(relation, from), others, weakest: relation.id === path.weakest },
    ];
  });
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
  const said = `${nameOf(weakest.start)} ${toPredicate(weakest.type).label} ${nameOf(weakest.end)}`;
  return `Stands or falls with “${said}”: ${toStrengthWords(weakest)}`;
}
