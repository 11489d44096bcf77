// The accounts of an event as a slide of its own: the matrix, large and without its tools.
import { CloseButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import type { AccountsAnswer } from "../../server/analysisContract.ts";
import { AccountsGrid, type ChosenCell } from "../accounts/AccountsGrid.tsx";
import { StanceLegend } from "../accounts/StanceLegend.tsx";
import { toCellMap, toCellWords, toStatementWords } from "../accounts/statementWords.ts";
import { Notice } from "../app/Notice.tsx";
import type { Lens } from "../app/view.ts";
import { accountsQuery } from "../store/analysisQueries.ts";
import { toProblem } from "../store/ProblemError.ts";
import styles from "./AccountsSlide.module.css";
import { StepSources } from "./StepSources.tsx";

interface AccountsSlideProps {
  event: string;
  lens: Lens;
}

export function AccountsSlide({ event, lens }: AccountsSlideProps): ReactElement {
  const { data: accounts, error } = useQuery(accountsQuery(event, lens));
  const [chosen, setChosen] = useState<ChosenCell>();
  if (error) return <Notice title={toProblem(error).title} />;
  if (!accounts) return <Notice title="Reading the accounts…" busy />;
  if (accounts.statements.length === 0) return <Notice title="The lens hides every claim" />;
  return (
    <div className={styles.slide}>
      <p className={styles.legend}>
        <StanceLegend />
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroller} tabIndex={0} data-scrolls aria-label="Statements by speakers">
        <AccountsGrid accounts={accounts} chosen={chosen} onChoose={setChosen} onSelect={() => undefined} />
      </section>
      {chosen && <CellNotes accounts={accounts} chosen={chosen} onClose={() => setChosen(undefined)} />}
    </div>
  );
}

interface CellNotesProps {
  accounts: AccountsAnswer;
  chosen: ChosenCell;
  onClose(): void;
}

/** What stands behind a cell that was chosen, to be read and not to be followed. */
function CellNotes({ accounts, chosen, onClose }: CellNotesProps): ReactElement | null {
  const statement = accounts.statements.find(({ id }) => id === chosen.statement);
  const speaker = accounts.speakers.find(({ id }) => id === chosen.speaker);
  if (!statement || !speaker) return null;
  const cell = toCellMap(accounts.cells)(statement.id, speaker.id);
  const claims = accounts.claims.filter(({ id }) => cell?.claims.includes(id));
  return (
    <section className={styles.notes} aria-label="Claims behind the cell">
      <CloseButton className={styles.close} aria-label="Close the claims" onClick={onClose} />
      <h3 aria-live="polite">{[speaker.name, toCellWords(cell), toStatementWords(statement)].join(" · ")}</h3>
      {claims.map(({ id, note }) => note && <p key={id}>{note}</p>)}
      {claims.length > 0 ? (
        <StepSources claims={claims} cited={claims.length} />
      ) : (
        <p>No claim of this speaker is about it. That is silence, neither assent nor denial.</p>
      )}
    </section>
  );
}
