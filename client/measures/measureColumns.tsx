// The measures as columns of the table: a figure with a small bar, the largest being full.
import type { ReactElement } from "react";
import { KindMark } from "../graph/KindMark.tsx";
import type { Theme } from "../graph/palette.ts";
import type { TableColumn } from "../table/TableColumn.ts";
import { toCommunityColor } from "./communityLook.ts";
import styles from "./MeasuresView.module.css";
import type { MeasureRow } from "./toMeasureRows.ts";

/** The largest value of each measure. */
export type Most = Record<"degree" | "betweenness" | "pageRank", number>;

export function toMeasureColumns(
  most: Most,
  names: ReadonlyMap<number, string>,
  theme: Theme,
): TableColumn<MeasureRow>[] {
  const measure = (
    key: keyof Most,
    label: string,
    width: number,
    digits: number,
  ): TableColumn<MeasureRow> => ({
    key,
    label,
    width,
    numeric: true,
    value: (row) => round(row[key], digits),
    sort: (row) => row[key],
    draw: (row) => drawBar(row[key], most[key], digits),
  });
  return [
    {
      key: "name",
      label: "Name",
      width: 28,
      grows: true,
      value: (row) => row.name,
      draw: (row) => (
        <>
          <KindMark kind={row.kind} anonymous={row.anonymous} /> <bdi>{row.name}</bdi>
        </>
      ),
    },
    { key: "kind", label: "Kind", width: 11, value: (row) => row.kindWord },
    measure("degree", "Degree", 12, 0),
    measure("betweenness", "Betweenness", 16, 4),
    measure("pageRank", "PageRank", 13, 4),
    {
      key: "community",
      label: "Community",
      width: 14,
      grows: true,
      value: (row) => (row.community === undefined ? undefined : names.get(row.community)),
      sort: (row) => row.community,
      draw: (row) =>
        row.community === undefined ? (
          <span className={styles.muted}>no ties</span>
        ) : (
          <>
            <span
              className={styles.dot}
              style={{ background: toCommunityColor(row.community, theme) }}
              aria-hidden="true"
            />
            {row.community + 1} · {names.get(row.community)}
          </>
        ),
    },
  ];
}

function drawBar(value: number | undefined, most: number, digits: number): ReactElement | undefined {
  if (value === undefined) return undefined;
  return (
    <span className={styles.figure}>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ width: `${most > 0 ? (100 * value) / most : 0}%` }} />
      </span>
      {value.toFixed(digits)}
    </span>
  );
}

function round(value: number | undefined, digits: number): number | undefined {
  return value === undefined ? undefined : Number(value.toFixed(digits + 2));
}
