// The words of an account: what a statement says, under which heading, and what stands in a cell. Pure.
import { toPredicate } from "../../seed/model/predicates.ts";
import type { AccountsAnswer } from "../../server/analysisContract.ts";
import { formatEdtf } from "../evidence/formatEdtf.ts";
import { stanceLook } from "./stanceLook.ts";

export type Statement = AccountsAnswer["statements"][number];
export type Cell = AccountsAnswer["cells"][number];
type Aspect = Statement["aspect"];

export const aspectWords: Record<Aspect, string> = {
  happened: "Did it happen?",
  who: "Who",
  where: "Where",
  when: "When",
  duration: "How long",
  about: "About what",
  demands: "Demands",
  other: "What else is said",
};

/** What the statement says, where the event's name stands above it: "US delegation took part", "Damascus", "June 2018". */
export function toStatementWords({ aspect, subject, predicate, object, value }: Statement): string {
  const text = value ?? object?.name ?? "";
  switch (aspect) {
    case "happened":
      return "It took place";
    case "who":
      return `${subject.name} ${predicate === "LEADS" ? "leads it" : "took part"}`;
    case "when":
      return formatEdtf(text);
    case "where":
    case "duration":
    case "about":
      return text;
    case "demands":
      return `${subject.name}: ${text}`;
    default:
      return predicate === "STATEMENT"
        ? text
        : `${subject.name} ${toPredicate(predicate).label} ${text}`.trim();
  }
}

/** As part of a sentence: "whether it took place", "whether it was at Damascus". */
export function toQuestion(statement: Statement): string {
  const words = toStatementWords(statement);
  switch (statement.aspect) {
    case "happened":
      return "whether it took place";
    case "where":
      return `whether it was at ${words}`;
    case "when":
      return `whether it was in ${words}`;
    case "duration":
      return `whether it lasted ${words}`;
    case "about":
      return `whether it was about ${words}`;
    case "demands":
      return `whether ${statement.subject.name} demanded ${statement.object?.name ?? words}`;
    default:
      return `whether ${words}`;
  }
}

/** "asserts", "asserts (repeats)", or "silent". */
export function toCellWords(cell: Cell | undefined): string {
  if (!cell) return "silent";
  return cell.repeats ? `${stanceLook[cell.stance].word} (repeats)` : stanceLook[cell.stance].word;
}

/** Where a cell's claims stand: "¶2, ¶3". */
export function toLocators(cell: Cell, claims: AccountsAnswer["claims"]): string {
  const own = claims.filter(({ id }) => cell.claims.includes(id)).map(({ locator }) => locator);
  return [...new Set(own)].join(", ");
}

/** Cells by statement and speaker. */
export function toCellMap(cells: readonly Cell[]): (statement: string, speaker: string) => Cell | undefined {
  const map = new Map(cells.map((cell) => [`${cell.statement}\n${cell.speaker}`, cell]));
  return (statement, speaker) => map.get(`${statement}\n${speaker}`);
}
