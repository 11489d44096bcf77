// What is gone, in words: a claim by what it said, the rest by its id, for nobody can be asked for its name any more.
import { toPredicate } from "../../seed/model/predicates.ts";
import type { ClaimAnswer } from "../../server/contract.ts";
import { parseRelationId } from "../app/parseRelationId.ts";

export function toGoneWords(gone: readonly string[], claims: readonly ClaimAnswer[]): string[] {
  return gone.map((id) => {
    const claim = claims.find((one) => one.id === id);
    if (claim) {
      const { speaker, subject, predicate, object, value } = claim;
      const said = [subject.name, toPredicate(predicate).label, object?.name ?? value]
        .filter(Boolean)
        .join(" ");
      return `what ${speaker.name} said (“${said}”), retracted`;
    }
    const relation = parseRelationId(id);
    if (relation) return `${relation.start} ${toPredicate(relation.type).label} ${relation.end}`;
    return id;
  });
}
