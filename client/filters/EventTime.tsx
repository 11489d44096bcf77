// When it happened: from, until, and whether a date has to lie between them for certain or may do so.
import { SegmentedControl } from "@mantine/core";
import type { ReactElement } from "react";
import type { Lens } from "../app/view.ts";
import { formatEdtf } from "../evidence/formatEdtf.ts";
import { DayField } from "../lens/DayField.tsx";
import styles from "./FilterPanel.module.css";

interface EventTimeProps {
  view: Lens;
  onChange(patch: Lens): void;
}

export function EventTime({ view, onChange }: EventTimeProps): ReactElement {
  const { from, to, when } = view;
  return (
    <section className={styles.legend} aria-label="Happened">
      <div className={styles.head}>
        <h2>Happened</h2>
        {(from || to) && (
          <button
            type="button"
            className={styles.all}
            onClick={() => onChange({ from: undefined, to: undefined, when: undefined })}
          >
            all dates
          </button>
        )}
      </div>
      <div className={styles.days}>
        <DayField label="From" {...toLook(from)} onChange={(day) => onChange({ from: day })} />
        <DayField label="Until" {...toLook(to)} onChange={(day) => onChange({ to: day })} />
      </div>
      {(from || to) && (
        <SegmentedControl
          fullWidth
          size="xs"
          mt={6}
          aria-label="How a date lies between them"
          data={[
            { value: "possibly", label: "Possibly then" },
            { value: "certainly", label: "Certainly then" },
          ]}
          value={when ?? "possibly"}
          onChange={(value) => onChange({ when: value === "certainly" ? "certainly" : undefined })}
        />
      )}
    </section>
  );
}

function toLook(day: string | undefined) {
  return { day, title: day && formatEdtf(day), placeholder: "any day", hint: "Like 2018-06-01" };
}
