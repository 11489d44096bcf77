// One block of the legend: each row hides and shows its name, its “only” button isolates it.
import { type ReactElement, type ReactNode, useId } from "react";
import styles from "./FilterPanel.module.css";
import { isolateShown, toggleShown } from "./toggleShown.ts";

interface Row<Name extends string> {
  name: Name;
  label: string;
  count: number;
  meaning?: string;
}

interface LegendProps<Name extends string> {
  title: string;
  rows: readonly Row<Name>[];
  shown: readonly Name[] | undefined;
  mark?(name: Name): ReactNode;
  onChange(shown: Name[] | undefined): void;
}

export function Legend<Name extends string>({
  title,
  rows,
  shown,
  mark,
  onChange,
}: LegendProps<Name>): ReactElement {
  const headingId = useId();
  const all = rows.map((row) => row.name);
  return (
    <section className={styles.legend} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 id={headingId}>{title}</h2>
        {shown && (
          <button type="button" className={styles.all} onClick={() => onChange(undefined)}>
            show all
          </button>
        )}
      </div>
      <ul>
        {rows.map(({ name, label, count, meaning }) => {
          const on = !shown || shown.includes(name);
          return (
            <li key={name} data-on={on} data-none={count === 0}>
              <button
                type="button"
                className={styles.row}
                aria-pressed={on}
                title={meaning}
                onClick={(event) =>
                  onChange(event.shiftKey ? isolateShown(shown, name) : toggleShown(shown, name, all))
                }
              >
                {mark && <span className={styles.mark}>{mark(name)}</span>}
                <span className={styles.label}>{label}</span>
                <span className={styles.count}>{count}</span>
              </button>
              <button
                type="button"
                className={styles.only}
                aria-label={`Only ${label}`}
                onClick={() => onChange(isolateShown(shown, name))}
              >
                only
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
