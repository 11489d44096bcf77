// One sentence on what the speakers of an account agree on, where they differ, and what rests on one of them. Pure.
import type { AccountsAnswer } from "../../server/analysisContract.ts";
import { type Statement, toQuestion, toStatementWords } from "./statementWords.ts";

const most = 3;
const alternatives = { where: "places", when: "dates", duration: "durations" } as const;

export function toAgreement({
  statements,
  speakers,
  cells,
}: Pick<AccountsAnswer, "statements" | "speakers" | "cells">): string {
  if (statements.length === 0) return "Nobody says anything of it.";
  const of = (status: Statement["assessment"]["status"]) =>
    statements.filter(({ assessment }) => assessment.status === status);
  if (speakers.length === 1)
    return `${speakers[0]?.name} alone speaks of it, in ${count(statements.length, "statement")}.`;
  const [agreed, opposed, denied, single] = [
    of("corroborated"),
    of("contested"),
    of("denied"),
    of("single-source"),
  ];
  const parts = [
    agreed.length > 0
      ? `Two speakers or more agree ${join(agreed.map((one) => toQuestion(one).replace(/^whether/, "that")))}`
      : "On no point do two independent speakers agree without a third denying it",
    opposed.length > 0 &&
      `they differ on ${join(opposed.map((one) => `${toQuestion(one)} (${one.assessment.assertedBy} : ${one.assessment.deniedBy})`))}`,
    ...toAlternatives(statements, cells),
    denied.length > 0 && `only denied is ${join(denied.map(toQuestion))}`,
    single.length > 0 && `${count(single.length, "statement rests", "statements rest")} on a single speaker`,
  ];
  return `${parts.filter(Boolean).join("; ")}.`;
}

/** Different speakers giving different places, dates or durations need not contradict one another, but the reader should know. */
function toAlternatives(statements: readonly Statement[], cells: AccountsAnswer["cells"]): string[] {
  return (Object.keys(alternatives) as (keyof typeof alternatives)[]).flatMap((aspect) => {
    const own = statements.filter((one) => one.aspect === aspect && one.assessment.status !== "denied");
    const voices = new Set(
      cells.filter(({ statement }) => own.some(({ id }) => id === statement)).map(({ speaker }) => speaker),
    );
    if (own.length < 2 || voices.size < 2) return [];
    return [`they name different ${alternatives[aspect]}: ${join(own.map(toStatementWords))}`];
  });
}

function join(parts: readonly string[]): string {
  const shown = parts.slice(0, most);
  const left = parts.length - shown.length;
  const all = left > 0 ? [...shown, `${left} more`] : shown;
  return all.length > 1 ? `${all.slice(0, -1).join(", ")} and ${all.at(-1)}` : (all[0] ?? "");
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
