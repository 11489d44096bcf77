// Who stands out in what is shown: a table of the measures, what they do to the graph's look, and the communities.
import { Button, Loader, SegmentedControl, Switch, TextInput } from "@mantine/core";
import { IconDownload, IconSearch } from "@tabler/icons-react";
import { type ReactElement, useDeferredValue, useId, useMemo, useState } from "react";
import { saveFile } from "../frames/saveFile.ts";
import { toCsv } from "../frames/toCsv.ts";
import type { DrawnNode, DrawnRelation } from "../graph/DrawnGraph.ts";
import { LinkedTable } from "../table/LinkedTable.tsx";
import { filterRows, type Sorting, sortRows } from "../table/TableColumn.ts";
import { CommunityList } from "./CommunityList.tsx";
import styles from "./MeasuresView.module.css";
import { type Most, toMeasureColumns } from "./measureColumns.tsx";
import { mostForBetweenness } from "./mostForBetweenness.ts";
import { toCommunities, toMeasureRows } from "./toMeasureRows.ts";
import type { Measures } from "./useMeasures.ts";

/** What the measures do to the graph's look; undefined: nothing. */
export interface MeasureLook {
  size: "degree" | "betweenness" | "pagerank" | undefined;
  color: "community" | undefined;
}

export interface MeasuresViewProps extends MeasureLook {
  nodes: readonly DrawnNode[];
  relations: readonly DrawnRelation[];
  selected: readonly string[];
  onSelect(ids: string[]): void;
  theme: "light" | "dark";
  /** Of these nodes and relations, from `useMeasures`. */
  measures: Measures;
  onLook(patch: Partial<MeasureLook>): void;
}

const sizes = [
  { value: "", label: "As usual" },
  { value: "degree", label: "Degree" },
  { value: "betweenness", label: "Betweenness" },
  { value: "pagerank", label: "PageRank" },
];

export function MeasuresView(props: MeasuresViewProps): ReactElement {
  const { nodes, selected, onSelect, theme, measures, size, color, onLook } = props;
  const [sorting, setSorting] = useState<Sorting>({ key: "degree", down: true });
  const [text, setText] = useState("");
  const sought = useDeferredValue(text);
  const sizeLabel = useId();
  const all = useMemo(() => toMeasureRows(nodes, measures), [nodes, measures]);
  const communities = useMemo(() => toCommunities(all, measures.names), [all, measures.names]);
  const columns = useMemo(() => {
    const most: Most = { degree: 0, betweenness: 0, pageRank: 0 };
    for (const row of all) {
      most.degree = Math.max(most.degree, row.degree ?? 0);
      most.betweenness = Math.max(most.betweenness, row.betweenness ?? 0);
      most.pageRank = Math.max(most.pageRank, row.pageRank ?? 0);
    }
    return toMeasureColumns(most, measures.names, theme);
  }, [all, measures.names, theme]);
  const rows = useMemo(
    () => sortRows(filterRows(all, columns, sought), columns, sorting),
    [all, columns, sought, sorting],
  );

  function save(): void {
    const heads = ["id", ...columns.map(({ label }) => label)];
    const values = rows.map((row) => [row.id, ...columns.map((column) => column.value(row))]);
    saveFile("measures.csv", toCsv(heads, values), "text/csv;charset=utf-8");
  }

  return (
    <section className={styles.view} data-theme={theme} aria-label="Measures" aria-busy={!measures.ready}>
      <div className={styles.tools}>
        <div className={styles.choice}>
          <span id={sizeLabel}>Size</span>
          <SegmentedControl
            size="xs"
            aria-labelledby={sizeLabel}
            data={sizes}
            value={size ?? ""}
            onChange={(value) => onLook({ size: toSize(value) })}
          />
        </div>
        <Switch
          size="xs"
          label="Colour by community"
          checked={color === "community"}
          onChange={(event) => onLook({ color: event.currentTarget.checked ? "community" : undefined })}
        />
        <span className={styles.wait} role="status">
          {!measures.ready && (
            <>
              <Loader size={13} /> Computing…
            </>
          )}
        </span>
        <TextInput
          className={styles.filter}
          size="xs"
          aria-label="Filter the rows"
          placeholder="Filter"
          leftSection={<IconSearch size={14} />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} />}
          onClick={save}
          title="Save these rows as CSV"
        >
          CSV
        </Button>
      </div>
      <p className={styles.rule}>
        Ties: relations that someone asserts; several between the same two count once. What is disputed counts
        like what is not.
        {measures.problem && <b> {measures.problem}</b>}
        {nodes.length > mostForBetweenness && (
          <b>
            {" "}
            Betweenness is not computed for more than {mostForBetweenness.toLocaleString("en")} nodes; filter
            to fewer.
          </b>
        )}
      </p>
      <div className={styles.parts}>
        <LinkedTable
          label="Measures"
          columns={columns}
          rows={rows}
          sorting={sorting}
          onSort={setSorting}
          selected={selected}
          onSelect={onSelect}
          empty={text.trim() === "" ? "Nothing is shown." : `No row has “${text.trim()}” in it.`}
        />
        <CommunityList
          communities={communities}
          alone={all.filter(({ degree }) => degree === 0).length}
          selected={selected}
          onSelect={onSelect}
          theme={theme}
        />
      </div>
    </section>
  );
}

function toSize(value: string): MeasureLook["size"] {
  return value === "degree" || value === "betweenness" || value === "pagerank" ? value : undefined;
}
