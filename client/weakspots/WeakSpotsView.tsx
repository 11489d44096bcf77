// What rests on little: a report of disputes, unnamed speakers, missing sources and single sources, for the screen and for paper.
import { Button, Skeleton } from "@mantine/core";
import { IconFileTypeCsv, IconPrinter } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { Notice } from "../app/Notice.tsx";
import type { Lens, Shown } from "../app/view.ts";
import { saveFile } from "../frames/saveFile.ts";
import { toCsv } from "../frames/toCsv.ts";
import { StatusMark } from "../graph/StatusMark.tsx";
import { weakSpotsQuery } from "../store/analysisQueries.ts";
import { fetchAnswer } from "../store/fetchAnswer.ts";
import { toProblem } from "../store/ProblemError.ts";
import styles from "./WeakSpotsView.module.css";
import { type SectionWords, sectionWords, toSection, toWeakTable } from "./weakSections.ts";

interface WeakSpotsViewProps {
  lens: Lens;
  shown: Shown;
  /** A relation's id, or the id of what a claim is about. */
  onSelect(id: string): void;
}

const page = 20;
const most = 500;

export function WeakSpotsView({ lens, shown, onSelect }: WeakSpotsViewProps): ReactElement {
  const answer = useQuery(weakSpotsQuery(lens, shown, { limit: page }));
  const [failed, setFailed] = useState<string>();
  const save = async () => {
    try {
      const whole = await fetchAnswer("weakSpots", { query: { ...lens, ...shown, limit: most } });
      const { columns, rows } = toWeakTable(whole);
      saveFile("weak-spots.csv", toCsv(columns, rows), "text/csv;charset=utf-8");
      setFailed(undefined);
    } catch (error) {
      setFailed(toProblem(error).title);
    }
  };
  return (
    <section className={styles.view} aria-label="Weak spots">
      <header className={styles.top}>
        <div>
          <h2>Weak spots</h2>
          <p>What rests on little, through the lens and filters of the workspace.</p>
        </div>
        <div className={styles.tools}>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconFileTypeCsv size={16} aria-hidden="true" />}
            title={`Up to ${most} rows of each section`}
            onClick={() => void save()}
          >
            CSV
          </Button>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPrinter size={16} aria-hidden="true" />}
            onClick={() => window.print()}
          >
            Print
          </Button>
        </div>
      </header>
      {failed && <p role="alert">{failed}</p>}
      {answer.isPending && (
        <div role="status" aria-label="Reading the weak spots" className={styles.waiting}>
          {[0, 1, 2, 3, 4, 5, 6].map((row) => (
            <Skeleton key={row} height={30} radius="md" />
          ))}
        </div>
      )}
      {answer.isError && (
        <Notice title={toProblem(answer.error).title}>
          <Button variant="light" onClick={() => void answer.refetch()}>
            Try again
          </Button>
        </Notice>
      )}
      {answer.data && !answer.isError && (
        <>
          <dl className={styles.totals}>
            {sectionWords.map(({ section, title }) => (
              <div key={section}>
                <dd>{toSection(answer.data, section)?.total.toLocaleString("en") ?? "–"}</dd>
                <dt>{title}</dt>
              </div>
            ))}
          </dl>
          {sectionWords.map((words) => (
            <WeakSectionList
              key={words.section}
              words={words}
              lens={lens}
              shown={shown}
              onSelect={onSelect}
            />
          ))}
        </>
      )}
    </section>
  );
}

interface WeakSectionListProps extends WeakSpotsViewProps {
  words: SectionWords;
}

/** Begins with what the report has; more of it is asked for by itself. */
function WeakSectionList({ words, lens, shown, onSelect }: WeakSectionListProps): ReactElement {
  const { section, title, meaning, none } = words;
  const [limit, setLimit] = useState(page);
  const asked = limit === page ? { limit } : { limit, section };
  const answer = useQuery({ ...weakSpotsQuery(lens, shown, asked), placeholderData: keepPreviousData });
  const found = answer.data && toSection(answer.data, section);
  return (
    <section className={styles.section} aria-label={title}>
      <h3>
        {title} <span>{found ? found.total.toLocaleString("en") : ""}</span>
      </h3>
      <p className={styles.muted}>{found?.total === 0 ? none : meaning}</p>
      <ul>
        {found?.rows.map(({ id, key, words: text, detail, status }) => (
          <li key={key}>
            <button type="button" onClick={() => onSelect(id)}>
              {status && <StatusMark status={status} />}
              <bdi>{text}</bdi>
              <span className={styles.muted}>{detail}</span>
            </button>
          </li>
        ))}
      </ul>
      {found && found.rows.length < found.total && limit < most && (
        <Button
          className={styles.more}
          variant="subtle"
          size="compact-sm"
          loading={answer.isFetching}
          onClick={() => setLimit(Math.min(most, limit * 3))}
        >
          {`Show more: ${(found.total - found.rows.length).toLocaleString("en")} left`}
        </Button>
      )}
      {answer.isError && <p role="alert">{toProblem(answer.error).title}</p>}
    </section>
  );
}
