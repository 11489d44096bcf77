// Claims in words for files that leave the app: what a status rests on, who says what, and where it can be read.
import { toEdtfWords } from "../../seed/model/edtfWords.ts";
import { toPredicate } from "../../seed/model/predicates.ts";
import { toAssessment } from "../../seed/model/status.ts";
import { toStatement } from "../claims/readClaims.ts";
import type { ClaimAnswer } from "../contract.ts";

/** “contested: asserted by 3, denied by 1”; what nobody speaks of has no source, and says so. */
export function toStandingWords(claims: readonly ClaimAnswer[]): string {
  const assessment = toAssessment(claims.map(toStatement));
  if (!assessment) return "without a source";
  const { status, assertedBy, deniedBy } = assessment;
  switch (status) {
    case "contested":
      return `contested: asserted by ${assertedBy}, denied by ${deniedBy}`;
    case "denied":
      return `denied by ${deniedBy}, asserted by nobody`;
    case "corroborated":
      return `corroborated: asserted by ${assertedBy} independent speakers`;
    case "single-source":
      return "single source: asserted by 1";
  }
}

/** “US State Department, via Reuters, denies that …, said 29 August 2018” */
export function toClaimWords(claim: ClaimAnswer): string {
  const { speaker, via, stance, said, retracted } = claim;
  const through = via.length > 0 ? `, via ${via.map(({ name }) => name).join(", ")},` : "";
  const what = claim.note ?? toStatementWords(claim);
  return `${speaker.name}${through} ${stance} (said ${toEdtfWords(said)}${retracted ? "; retracted" : ""}): ${what}`;
}

function toStatementWords({ subject, predicate, object, value }: ClaimAnswer): string {
  return [subject.name, toPredicate(predicate).label, object?.name ?? value].filter(Boolean).join(" ");
}

/** “Title, ¶4” */
export function toCitation({ document, locator }: ClaimAnswer): string {
  return `${document.title}, ${locator}`;
}

/** Each document once, with the places in it: “Title, ¶4, ¶7; Another title, p. 2”. */
export function toCredit(claims: readonly ClaimAnswer[]): string {
  const places = new Map<string, Set<string>>();
  for (const { document, locator } of claims) {
    const known = places.get(document.title);
    if (known) known.add(locator);
    else places.set(document.title, new Set([locator]));
  }
  const reading = new Intl.Collator("en", { numeric: true });
  return [...places]
    .map(([title, locators]) => [title, ...[...locators].sort(reading.compare)].join(", "))
    .join("; ");
}
