// Accounts of a meeting or event: who asserts, confirms, denies or passes over what, statement by statement.
import { Button, Menu, MultiSelect, Select, Skeleton, useComputedColorScheme } from "@mantine/core";
import { IconDownload, IconFileTypeCsv, IconPhoto, IconVectorTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useMemo, useRef, useState } from "react";
import type { AccountsAnswer } from "../../server/analysisContract.ts";
import type { GraphNode } from "../../server/contract.ts";
import { Notice } from "../app/Notice.tsx";
import type { Lens } from "../app/view.ts";
import { formatEdtf } from "../evidence/formatEdtf.ts";
import { saveFile } from "../frames/saveFile.ts";
import { toCsv } from "../frames/toCsv.ts";
import { accountsQuery } from "../store/analysisQueries.ts";
import { toProblem } from "../store/ProblemError.ts";
import { SidewaysFrame } from "../table/SidewaysFrame.tsx";
import { AccountsGrid, type ChosenCell } from "./AccountsGrid.tsx";
import styles from "./AccountsView.module.css";
import { CellClaims } from "./CellClaims.tsx";
import { drawSvgAsPng } from "./drawSvgAsPng.ts";
import { keepSpeakers } from "./keepSpeakers.ts";
import { StanceLegend } from "./StanceLegend.tsx";
import { toAccountsSvg } from "./toAccountsSvg.ts";
import { toAccountsTable } from "./toAccountsTable.ts";
import { toAgreement } from "./toAgreement.ts";

/** So many columns fit beside one another, and need no choice among them. */
const fewSpeakers = 8;

interface AccountsViewProps {
  /** Its id; without one, the view asks for it. */
  event: string | undefined;
  /** What can be chosen from; other nodes among them are passed over. */
  events: readonly GraphNode[];
  lens: Lens;
  onEvent(id: string): void;
  onSelect(id: string): void;
}

export function AccountsView({ event, events, lens, onEvent, onSelect }: AccountsViewProps): ReactElement {
  const answer = useQuery(accountsQuery(event, lens));
  const [chosen, setChosen] = useState<ChosenCell>();
  const [heard, setHeard] = useState<string[]>([]);
  const scroller = useRef<HTMLElement>(null);
  const all = answer.data;
  const accounts = useMemo(() => all && keepSpeakers(all, heard), [all, heard]);
  const choices = useMemo(() => toChoices(events, all?.event), [events, all]);
  const agreement = all ? toAgreement(all) : "";
  const isTold = all !== undefined && all.statements.length > 0;
  return (
    <section className={styles.view} aria-label="Accounts">
      <header className={styles.top}>
        <h2>Accounts</h2>
        <Select
          className={styles.event}
          size="sm"
          aria-label="Meeting or event"
          placeholder="Choose a meeting or event"
          searchable
          allowDeselect={false}
          nothingFoundMessage="No such meeting or event here"
          data={choices}
          value={event ?? null}
          onChange={(id) => {
            setChosen(undefined);
            setHeard([]);
            if (id) onEvent(id);
          }}
        />
        {isTold && all.speakers.length > fewSpeakers && (
          <MultiSelect
            className={styles.speakers}
            size="sm"
            aria-label="Speakers shown"
            placeholder={heard.length === 0 ? `All ${all.speakers.length} speakers` : ""}
            searchable
            clearable
            clearButtonProps={{ "aria-label": "Show all speakers" }}
            nothingFoundMessage="No such speaker here"
            data={all.speakers.map(({ id, name }) => ({ value: id, label: name }))}
            value={heard}
            onChange={(ids) => {
              setHeard(ids);
              if (chosen && ids.length > 0 && !ids.includes(chosen.speaker)) setChosen(undefined);
            }}
          />
        )}
        {isTold && accounts && (
          <SaveMenu accounts={accounts} speakers={all.speakers.length} agreement={agreement} />
        )}
      </header>
      {accounts && accounts.statements.length > 0 && (
        <>
          <p className={styles.agreement}>{agreement}</p>
          <p className={styles.legend}>
            <StanceLegend />
            {accounts.hidden > 0 && (
              <span>{`${accounts.hidden} ${accounts.hidden === 1 ? "claim" : "claims"} hidden by the lens`}</span>
            )}
          </p>
          <SidewaysFrame scroller={scroller} className={styles.sideways}>
            <section
              ref={scroller}
              className={styles.scroller}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
              tabIndex={0}
              aria-label="Statements by speakers"
            >
              <AccountsGrid
                key={accounts.event.id}
                accounts={accounts}
                chosen={chosen}
                onChoose={setChosen}
                onSelect={onSelect}
              />
            </section>
          </SidewaysFrame>
          {chosen && (
            <CellClaims
              accounts={accounts}
              chosen={chosen}
              onSelect={onSelect}
              onClose={() => setChosen(undefined)}
            />
          )}
        </>
      )}
      {accounts?.statements.length === 0 && (
        <Notice title={accounts.hidden > 0 ? "The lens hides every claim" : "Nobody says anything of it"}>
          <p>
            {accounts.hidden > 0
              ? `${accounts.hidden} claims are about ${accounts.event.name}, and none of them passes the lens. Widen it to read them.`
              : `There are no claims about ${accounts.event.name} yet.`}
          </p>
        </Notice>
      )}
      {event === undefined && (
        <Notice title="Whose accounts shall be laid side by side?">
          <p>Choose a meeting or event above to see who asserts, confirms or denies what of it.</p>
        </Notice>
      )}
      {answer.isError && (
        <Notice title={toProblem(answer.error).title}>
          <Button variant="light" onClick={() => void answer.refetch()}>
            Try again
          </Button>
        </Notice>
      )}
      {event !== undefined && answer.isPending && (
        <div className={styles.waiting} role="status" aria-label="Reading the accounts">
          {[0, 1, 2, 3, 4, 5].map((row) => (
            <Skeleton key={row} height={34} radius="md" />
          ))}
        </div>
      )}
    </section>
  );
}

interface SaveMenuProps {
  /** As they are shown. */
  accounts: AccountsAnswer;
  /** How many speak, shown or not. */
  speakers: number;
  agreement: string;
}

function SaveMenu({ accounts, speakers, agreement }: SaveMenuProps): ReactElement {
  const theme = useComputedColorScheme("light");
  const [failed, setFailed] = useState(false);
  const name = `accounts-${accounts.event.id}`;
  const notes = accounts.hidden > 0 ? [`${accounts.hidden} claims are hidden by the lens.`] : [];
  const shown = accounts.speakers.length;
  if (shown < speakers) notes.push(`${shown} of ${speakers} speakers are shown.`);
  const draw = () => toAccountsSvg({ accounts, theme, agreement, notes });
  return (
    <>
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <Button variant="default" size="sm" leftSection={<IconDownload size={16} aria-hidden="true" />}>
            Save
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconFileTypeCsv size={16} aria-hidden="true" />}
            onClick={() => {
              const { columns, rows } = toAccountsTable(accounts);
              saveFile(`${name}.csv`, toCsv(columns, rows), "text/csv;charset=utf-8");
            }}
          >
            Table as CSV
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPhoto size={16} aria-hidden="true" />}
            onClick={async () => {
              const picture = await drawSvgAsPng(draw()).catch(() => undefined);
              setFailed(picture === undefined);
              if (picture) saveFile(`${name}.png`, picture, "image/png");
            }}
          >
            Picture as PNG
          </Menu.Item>
          <Menu.Item
            leftSection={<IconVectorTriangle size={16} aria-hidden="true" />}
            onClick={() => saveFile(`${name}.svg`, draw(), "image/svg+xml")}
          >
            Picture as SVG
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {failed && <p role="alert">The picture could not be drawn; save it as SVG instead</p>}
    </>
  );
}

/** Meetings first, then other events; the one whose account is shown is among them wherever it came from. */
function toChoices(events: readonly GraphNode[], shown: GraphNode | undefined) {
  const all = new Map([...events, ...(shown ? [shown] : [])].map((node) => [node.id, node]));
  const sorted = [...all.values()].sort((one, other) => one.name.localeCompare(other.name, "en"));
  return (["Meeting", "Event"] as const)
    .map((kind) => ({
      group: kind === "Meeting" ? "Meetings" : "Events",
      items: sorted
        .filter((node) => node.kind === kind)
        .map(({ id, name, date }) => ({ value: id, label: date ? `${name}, ${formatEdtf(date)}` : name })),
    }))
    .filter(({ items }) => items.length > 0);
}
