// What a lens holds back, in words.
export interface Hidden {
  relations: number;
  claims?: number;
}

/** `The lens hides 12 relations and 40 claims.` */
export function toHiddenWords({ relations, claims = 0 }: Hidden): string {
  const parts = [
    relations > 0 && `${relations.toLocaleString("en")} ${relations === 1 ? "relation" : "relations"}`,
    claims > 0 && `${claims.toLocaleString("en")} ${claims === 1 ? "claim" : "claims"}`,
  ].filter(Boolean);
  return parts.length > 0 ? `The lens hides ${parts.join(" and ")}.` : "The lens hides nothing here.";
}
