// The graph as a list, for screen readers and the keyboard: hidden until it has the focus.
import {
  type KeyboardEvent,
  type ReactElement,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { type CollapsedGraph, toDrawnIds, toRealIds } from "./collapseGraph.ts";
import { toChoice } from "./toChoice.ts";
import { createTwin, type TwinRow } from "./toTwinRows.ts";
import { findRow, toTwinStep } from "./toTwinStep.ts";

interface GraphTwinProps {
  graph: CollapsedGraph;
  selected: readonly string[];
  onSelect(ids: string[]): void;
  onToggleGroup(id: string): void;
}

/** Longer lists are drawn around where the reader is. */
const mostRows = 400;
const around = 40;

/** One stop for Tab; the arrows walk through the list, and from edge to edge. */
export function GraphTwin({ onSelect, onToggleGroup, ...now }: GraphTwinProps): ReactElement {
  // The list may follow a moment later: the picture comes first.
  const graph = useDeferredValue(now.graph);
  const selected = useDeferredValue(now.selected);
  const list = useRef<HTMLUListElement>(null);
  const focused = useRef(false);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<{ key?: string; index: number }>({ index: 0 });
  const title = useId();
  const twin = useMemo(() => createTwin(graph), [graph]);
  const rows = useMemo(() => twin.rowsOf(opened), [twin, opened]);
  const chosen = useMemo(() => new Set(toDrawnIds(graph, selected)), [graph, selected]);
  const stop = findRow(rows, current.key, current.index);
  const stopKey = rows[stop]?.key;
  const [from, to] = rows.length > mostRows ? [Math.max(0, stop - around), stop + around] : [0, rows.length];
  const shown = rows.slice(from, to);

  // Keeps the focus with its row, or the nearest one, when the graph changes or the drawn part moves on.
  useEffect(() => {
    if (stopKey === undefined || !focused.current) return;
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>("button") ?? [];
    [...buttons].find((button) => button.dataset.row === stopKey)?.focus();
  }, [stopKey]);

  function choose({ id, is }: TwinRow, added: boolean): void {
    if (is === "group" && !added) onToggleGroup(id);
    else onSelect(toChoice(now.selected, toRealIds(graph, [id]), added) ?? []);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const row = rows[stop];
    if (event.key === "Escape") onSelect([]);
    const adds = event.key === " " || (event.key === "Enter" && (event.ctrlKey || event.metaKey));
    if (row && (adds || event.key === "Enter")) {
      event.preventDefault();
      choose(row, adds);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = toTwinStep(rows, stop, event.key);
    if (!step) return;
    event.preventDefault();
    const next = new Set(opened);
    if (step.open !== undefined) next.add(step.open);
    if (step.close !== undefined) next.delete(step.close);
    const there = step.open === undefined && step.close === undefined ? rows : twin.rowsOf(next);
    const index = findRow(there, step.to, stop);
    setOpened(next);
    setCurrent({ key: there[index]?.key, index });
  }

  return (
    <section className="graph-twin" aria-labelledby={title}>
      <h3 id={title}>Graph as a list</h3>
      <p>
        Right goes into a node's relations and on to the other end, Left goes back. Enter selects, Space adds
        to the selection.
      </p>
      <ul
        ref={list}
        onKeyDown={onKeyDown}
        onFocus={() => {
          focused.current = true;
        }}
        onBlur={(event) => {
          // A row that went with the graph leaves no choice to the reader.
          if (event.target.isConnected) focused.current = false;
        }}
      >
        {from > 0 && <li className="graph-twin-rest">{from} more before: Up or Home</li>}
        {shown.map((row, i) => (
          <li key={row.key} aria-setsize={rows.length} aria-posinset={from + i + 1}>
            <button
              type="button"
              data-id={row.id}
              data-row={row.key}
              data-under={row.under !== undefined}
              tabIndex={from + i === stop ? 0 : -1}
              aria-pressed={row.is === "group" ? undefined : chosen.has(row.id)}
              aria-expanded={row.many ? row.open : undefined}
              onFocus={() => setCurrent({ key: row.key, index: from + i })}
              onClick={(event) => choose(row, event.shiftKey || event.ctrlKey || event.metaKey)}
            >
              {row.text}
            </button>
          </li>
        ))}
        {to < rows.length && <li className="graph-twin-rest">{rows.length - to} more: Down or End</li>}
      </ul>
    </section>
  );
}
