// The table twin of what is shown: nodes and relations as rows that can be sorted, filtered, selected and saved.
import { Button, Tabs, TextInput } from "@mantine/core";
import { IconDownload, IconSearch } from "@tabler/icons-react";
import { type ReactElement, useDeferredValue, useMemo, useState } from "react";
import type { GraphNode, Relation } from "../../server/contract.ts";
import { saveFile } from "../frames/saveFile.ts";
import { toCsv } from "../frames/toCsv.ts";
import { LinkedTable } from "./LinkedTable.tsx";
import { nodeColumns, toNodeRows } from "./nodeColumns.tsx";
import { relationColumns, toRelationRows } from "./relationColumns.tsx";
import { filterRows, type Sorting, sortRows, type TableColumn } from "./TableColumn.ts";
import styles from "./TableView.module.css";

export interface TableViewProps {
  nodes: readonly GraphNode[];
  relations: readonly Relation[];
  /** Ids of nodes and relations. */
  selected: readonly string[];
  onSelect(ids: string[]): void;
  theme: "light" | "dark";
}

type TabName = "nodes" | "relations";

export function TableView({ nodes, relations, selected, onSelect, theme }: TableViewProps): ReactElement {
  const [tab, setTab] = useState<TabName>(() => (selected[0]?.includes("~") ? "relations" : "nodes"));
  const [text, setText] = useState("");
  const sought = useDeferredValue(text);
  const [nodeSorting, sortNodes] = useState<Sorting>({ key: "shown", down: true });
  const [relationSorting, sortRelations] = useState<Sorting>({ key: "start", down: false });
  const allNodes = useMemo(() => toNodeRows(nodes, relations), [nodes, relations]);
  const allRelations = useMemo(() => toRelationRows(nodes, relations), [nodes, relations]);
  const nodeRows = useMemo(
    () => sortRows(filterRows(allNodes, nodeColumns, sought), nodeColumns, nodeSorting),
    [allNodes, sought, nodeSorting],
  );
  const relationRows = useMemo(
    () => sortRows(filterRows(allRelations, relationColumns, sought), relationColumns, relationSorting),
    [allRelations, sought, relationSorting],
  );
  const empty = text.trim() === "" ? "Nothing is shown." : `No row has “${text.trim()}” in it.`;
  const linked = { selected, onSelect, empty };

  return (
    <section className={styles.view} data-theme={theme} aria-label="Table">
      <Tabs
        value={tab}
        onChange={(value) => setTab(value === "relations" ? "relations" : "nodes")}
        keepMounted={false}
        classNames={{ root: styles.tabs, panel: styles.panel }}
      >
        <div className={styles.bar}>
          <Tabs.List className={styles.list}>
            <Tabs.Tab value="nodes">Nodes {toShare(nodeRows.length, allNodes.length)}</Tabs.Tab>
            <Tabs.Tab value="relations">
              Relations {toShare(relationRows.length, allRelations.length)}
            </Tabs.Tab>
          </Tabs.List>
          <TextInput
            className={styles.filter}
            size="xs"
            aria-label="Filter the rows"
            placeholder="Filter all columns"
            leftSection={<IconSearch size={14} />}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={14} />}
            onClick={() =>
              tab === "nodes"
                ? saveRows("nodes.csv", nodeColumns, nodeRows)
                : saveRows("relations.csv", relationColumns, relationRows)
            }
            title="Save these rows as CSV"
          >
            CSV
          </Button>
        </div>
        <Tabs.Panel value="nodes">
          <LinkedTable
            label="Nodes"
            columns={nodeColumns}
            rows={nodeRows}
            sorting={nodeSorting}
            onSort={sortNodes}
            {...linked}
          />
        </Tabs.Panel>
        <Tabs.Panel value="relations">
          <LinkedTable
            label="Relations"
            columns={relationColumns}
            rows={relationRows}
            sorting={relationSorting}
            onSort={sortRelations}
            {...linked}
          />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}

function toShare(shown: number, all: number): string {
  return shown === all
    ? all.toLocaleString("en")
    : `${shown.toLocaleString("en")} of ${all.toLocaleString("en")}`;
}

function saveRows<Row extends { id: string }>(
  name: string,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): void {
  const heads = ["id", ...columns.map(({ label }) => label)];
  const values = rows.map((row) => [row.id, ...columns.map((column) => column.value(row))]);
  saveFile(name, toCsv(heads, values), "text/csv;charset=utf-8");
}
