// When it happened: from, until, and whether a date has to lie between them for certain or may do so.
import { SegmentedControl, TextInput } from "@mantine/core";
import { type ReactElement, useState } from "react";
import type { Lens } from "../app/view.ts";
import { formatEdtf } from "../evidence/formatEdtf.ts";
import { parseDay } from "../lens/saidDays.ts";
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
        <DayField label="From" day={from} onChange={(day) => onChange({ from: day })} />
        <DayField label="Until" day={to} onChange={(day) => onChange({ to: day })} />
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

interface DayFieldProps {
  label: string;
  day: string | undefined;
  onChange(day: string | undefined): void;
}

function DayField({ label, day, onChange }: DayFieldProps): ReactElement {
  const [draft, setDraft] = useState<string>();
  const [wrong, setWrong] = useState(false);
  const take = () => {
    if (draft === undefined) return;
    const empty = draft.trim() === "";
    const read = empty ? undefined : parseDay(draft);
    setWrong(!empty && !read);
    if (!empty && !read) return;
    setDraft(undefined);
    if (read !== day) onChange(read);
  };
  return (
    <TextInput
      size="xs"
      label={label}
      placeholder="any day"
      value={draft ?? day ?? ""}
      title={day ? formatEdtf(day) : undefined}
      error={wrong && "Like 2018-06-01"}
      autoComplete="off"
      spellCheck={false}
      maxLength={30}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === "Enter") take();
        if (event.key !== "Escape" || draft === undefined) return;
        event.preventDefault();
        setDraft(undefined);
        setWrong(false);
      }}
    />
  );
}
