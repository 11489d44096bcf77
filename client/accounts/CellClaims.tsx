// What stands behind one cell of the matrix: the speaker's claims on the statement, or that there are none.
import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { ReactElement } from "react";
import type { AccountsAnswer } from "../../server/analysisContract.ts";
import { ClaimCard } from "../evidence/ClaimCard.tsx";
import cards from "../evidence/Evidence.module.css";
import type { ChosenCell } from "./AccountsGrid.tsx";
import styles from "./AccountsView.module.css";
import { toCellMap, toCellWords, toStatementWords } from "./statementWords.ts";

interface CellClaimsProps {
  accounts: AccountsAnswer;
  chosen: ChosenCell;
  onSelect(id: string): void;
  onClose(): void;
}

export function CellClaims({ accounts, chosen, onSelect, onClose }: CellClaimsProps): ReactElement | null {
  const statement = accounts.statements.find(({ id }) => id === chosen.statement);
  const speaker = accounts.speakers.find(({ id }) => id === chosen.speaker);
  if (!statement || !speaker) return null;
  const cell = toCellMap(accounts.cells)(statement.id, speaker.id);
  const claims = accounts.claims.filter(({ id }) => cell?.claims.includes(id));
  const relation = statement.object ? statement.id : accounts.event.id;
  return (
    <section className={styles.claims} aria-label="Claims behind the cell">
      <header>
        <h3 aria-live="polite">
          {[speaker.name, toCellWords(cell), toStatementWords(statement)].join(" · ")}
        </h3>
        <button type="button" className={cards.expand} onClick={() => onSelect(relation)}>
          {statement.object ? "Select the relation" : "Select the event"}
        </button>
        <ActionIcon variant="subtle" color="gray" aria-label="Close the claims" onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </header>
      {claims.length > 0 ? (
        <ul className={cards.cards}>
          {claims.map((claim) => (
            <ClaimCard key={claim.id} claim={claim} onSelect={onSelect} />
          ))}
        </ul>
      ) : (
        <p>No claim of this speaker is about it. That is silence, neither assent nor denial.</p>
      )}
    </section>
  );
}
