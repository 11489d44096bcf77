// The timeline in text: the same marks in the same order, lane by lane.
import { Button } from "@mantine/core";
import { type ReactElement, useMemo, useState } from "react";
import { MarkList } from "./MarkList.tsx";
import styles from "./TimelineList.module.css";
import type { ListGroup } from "./toListGroups.ts";

interface TimelineListProps {
  groups: readonly ListGroup[];
  chosen: ReadonlySet<string>;
  onSelect(target: string, toggles: boolean): void;
}

/** So many at first, and so many more at a time. */
const page = 200;

export function TimelineList({ groups, chosen, onSelect }: TimelineListProps): ReactElement {
  const [most, setMost] = useState(page);
  const { shown, left } = useMemo(() => cutGroups(groups, most), [groups, most]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.list} aria-label="The timeline as a list" tabIndex={0}>
      {shown.map(({ key, name, marks, total }) => (
        <div key={key}>
          <h3>
            {name} · {total.toLocaleString("en")}
          </h3>
          <MarkList marks={marks} chosen={chosen} onSelect={onSelect} />
        </div>
      ))}
      {shown.length === 0 && <p>Nothing lies in this range.</p>}
      {left > 0 && (
        <Button variant="default" size="compact-sm" mt="sm" onClick={() => setMost(most + page)}>
          {`Show more: ${left.toLocaleString("en")} are left`}
        </Button>
      )}
    </section>
  );
}

function cutGroups(
  groups: readonly ListGroup[],
  most: number,
): { shown: (ListGroup & { total: number })[]; left: number } {
  const shown: (ListGroup & { total: number })[] = [];
  let room = most;
  let left = 0;
  for (const group of groups) {
    const marks = group.marks.slice(0, room);
    room -= marks.length;
    left += group.marks.length - marks.length;
    if (marks.length > 0) shown.push({ ...group, marks, total: group.marks.length });
  }
  return { shown, left };
}
