// An account as a table for CSV: a row for each statement, a column for each speaker, each cell with the places of its claims. Pure.
import type { AccountsAnswer } from "../../server/analysisContract.ts";
import { aspectWords, toCellMap, toCellWords, toLocators, toStatementWords } from "./statementWords.ts";

export function toAccountsTable({ statements, speakers, cells, claims }: AccountsAnswer): {
  columns: string[];
  rows: string[][];
} {
  const cellAt = toCellMap(cells);
  return {
    columns: ["aspect", "statement", "status", ...speakers.map(({ name }) => name)],
    rows: statements.map((statement) => [
      aspectWords[statement.aspect],
      toStatementWords(statement),
      statement.assessment.status,
      ...speakers.map(({ id }) => {
        const cell = cellAt(statement.id, id);
        return cell ? `${toCellWords(cell)}: ${toLocators(cell, claims)}` : toCellWords(cell);
      }),
    ]),
  };
}
