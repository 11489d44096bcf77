// The matrix of an account: a row for each statement, a column for each speaker, walked with the arrow keys.
import { Fragment, type KeyboardEvent, type ReactElement, useMemo, useRef, useState } from "react";
import type { AccountsAnswer } from "../../server/analysisContract.ts";
import { StatusBadge } from "../evidence/StatusBadge.tsx";
import { toLanguage } from "../evidence/toLanguage.ts";
import styles from "./AccountsView.module.css";
import { moveInGrid, type Place } from "./moveInGrid.ts";
import { StanceMark } from "./StanceMark.tsx";
import { stanceLook } from "./stanceLook.ts";
import { aspectWords, type Cell, toCellMap, toStatementWords } from "./statementWords.ts";

export interface ChosenCell {
  statement: string;
  speaker: string;
}

interface AccountsGridProps {
  accounts: AccountsAnswer;
  chosen: ChosenCell | undefined;
  onChoose(cell: ChosenCell): void;
  onSelect(id: string): void;
}

export function AccountsGrid({ accounts, chosen, onChoose, onSelect }: AccountsGridProps): ReactElement {
  const { event, statements, speakers, cells } = accounts;
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const grid = useRef<HTMLTableElement>(null);
  const cellAt = useMemo(() => toCellMap(cells), [cells]);
  // Another account may have fewer of both.
  const here = {
    row: Math.min(at.row, statements.length - 1),
    column: Math.min(at.column, speakers.length - 1),
  };

  const walk = (pressed: KeyboardEvent) => {
    const next = moveInGrid(here, pressed, statements.length, speakers.length);
    if (!next) return;
    pressed.preventDefault();
    setAt(next);
    grid.current?.querySelector<HTMLElement>(`[data-at="${next.row} ${next.column}"]`)?.focus();
  };

  return (
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells are walked
      role="grid"
      className={styles.grid}
      aria-label={`Accounts of ${event.name}: statements by speakers`}
      aria-rowcount={statements.length + 1}
      aria-colcount={speakers.length + 1}
    >
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            {event.name}
          </th>
          {speakers.map(({ id, name, anonymous }) => (
            <th scope="col" key={id}>
              <button
                type="button"
                tabIndex={-1}
                className={styles.head}
                title={name}
                onClick={() => onSelect(id)}
              >
                <bdi lang={toLanguage(name)}>{name}</bdi>
                {anonymous && <span>unnamed</span>}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {statements.map((statement, row) => (
          <Fragment key={statement.id}>
            {statement.aspect !== statements[row - 1]?.aspect && (
              <tr className={styles.aspect}>
                <th scope="colgroup" colSpan={speakers.length + 1}>
                  <span>{aspectWords[statement.aspect]}</span>
                </th>
              </tr>
            )}
            <tr>
              <th scope="row" className={styles.statement}>
                <span>{toStatementWords(statement)}</span>
                {statement.assessment.status !== "single-source" && (
                  <StatusBadge status={statement.assessment.status} />
                )}
              </th>
              {speakers.map(({ id, name }, column) => {
                const cell = cellAt(statement.id, id);
                const isChosen = chosen?.statement === statement.id && chosen.speaker === id;
                const open = () => {
                  setAt({ row, column });
                  onChoose({ statement: statement.id, speaker: id });
                };
                return (
                  <td
                    key={id}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as above
                    role="gridcell"
                    className={styles.cell}
                    data-told={cell?.stance ?? "silent"}
                    data-repeats={cell?.repeats}
                    data-at={`${row} ${column}`}
                    aria-selected={isChosen}
                    tabIndex={here.row === row && here.column === column ? 0 : -1}
                    onClick={open}
                    onKeyDown={(pressed) => {
                      if (pressed.key === "Enter" || pressed.key === " ") {
                        pressed.preventDefault();
                        open();
                      } else walk(pressed);
                    }}
                  >
                    <span className={styles.unseen}>{name}: </span>
                    <span className={styles.told}>
                      {cell && <StanceMark told={cell.stance} />}
                      {cell?.repeats && (
                        <span className={styles.unseen}>{stanceLook[cell.stance].word}, </span>
                      )}
                      {cell ? (
                        toShortWords(cell)
                      ) : (
                        <>
                          <span aria-hidden="true">·</span>
                          <span className={styles.unseen}>silent</span>
                        </>
                      )}
                    </span>
                  </td>
                );
              })}
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** What repeats another claim says so instead of its stance, which the mark has. */
function toShortWords({ repeats, stance }: Cell): string {
  return repeats ? "repeats" : stanceLook[stance].word;
}
