// The range that every view is narrowed to: from, until, how strictly, and the way out of it.
import { Button, SegmentedControl } from "@mantine/core";
import type { ReactElement } from "react";
import { formatEdtf } from "../evidence/formatEdtf.ts";
import type { Range } from "./isInRange.ts";
import styles from "./Timeline.module.css";

interface RangeBarProps {
  range: Range;
  onChange(patch: Range): void;
}

export function RangeBar({ range, onChange }: RangeBarProps): ReactElement | null {
  const { from, to, when } = range;
  if (!from && !to) return null;
  const words = [from && `from ${formatEdtf(from)}`, to && `until ${formatEdtf(to)}`]
    .filter(Boolean)
    .join(" ");
  return (
    <section className={styles.range} aria-label="Narrowed to a range">
      <span role="status">
        Every view: happened <b>{words}</b>
      </span>
      <SegmentedControl
        size="xs"
        aria-label="How dates lie in the range"
        data={[
          { value: "possibly", label: "Possibly" },
          { value: "certainly", label: "Certainly" },
        ]}
        value={when ?? "possibly"}
        onChange={(value) => onChange({ when: value === "certainly" ? "certainly" : undefined })}
      />
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => onChange({ from: undefined, to: undefined, when: undefined })}
      >
        All dates
      </Button>
    </section>
  );
}
