// The grid of the matrix: heads that stay in sight, a crosshair, and one cell that has the focus; empty cells are not in the page.
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { chooseIds, isToggling } from "../table/chooseIds.ts";
import styles from "./MatrixGrid.module.css";
import { MatrixHead } from "./MatrixHead.tsx";
import { MatrixRow } from "./MatrixRow.tsx";
import type { Matrix } from "./toMatrix.ts";
import { type At, toMatrixStep } from "./toMatrixStep.ts";

interface MatrixGridProps {
  matrix: Matrix;
  label: string;
  selected: readonly string[];
  onSelect(ids: string[]): void;
  /** The cell or head under the pointer, else under the focus. */
  onPoint(at: At | undefined): void;
}

/** So many have larger cells. */
const few = 12;

export function MatrixGrid({ matrix, label, selected, onSelect, onPoint }: MatrixGridProps): ReactElement {
  const { actors, cells, begins } = matrix;
  const size = actors.length <= few ? 38 : 26;
  const grid = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  const [given, setActive] = useState<At>({ row: 0, column: -1 });
  const [over, setOver] = useState<At>();
  const [focused, setFocused] = useState(false);
  const moved = useRef(false);
  const last = actors.length - 1;
  const active = { row: Math.min(given.row, last), column: Math.min(given.column, last) };
  const pointed = over ?? (focused ? active : undefined);
  const chosen = useMemo(() => new Set(selected), [selected]);
  const inRows = useMemo(() => {
    const lists = actors.map((): Matrix["cells"] => []);
    for (const cell of cells) lists[cell.row]?.push(cell);
    return lists;
  }, [actors, cells]);
  const width = `calc(var(--head) + ${actors.length * size}px)`;

  // In the same commit: a later effect might belong to the render before the move.
  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when it is another cell
  useEffect(() => onPoint(pointed), [pointed?.row, pointed?.column, matrix]);

  function choose({ row, column }: At, toggles: boolean): void {
    const head = row < 0 ? actors[column] : column < 0 ? actors[row] : undefined;
    const cell = inRows[row]?.find((one) => one.column === column);
    const ids = head ? [head.id] : cell?.relations.map(({ id }) => id);
    if (ids) onSelect(chooseIds(selected, ids, toggles));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Enter" || event.key === " ") choose(active, event.key === " " || isToggling(event));
    else {
      const next = toMatrixStep(event.key, event.ctrlKey || event.metaKey, active, actors.length);
      if (!next) return;
      setOver(undefined);
      setActive(next);
      moved.current = true;
    }
    event.preventDefault();
  }

  /** Empty cells are not in the page, so the place is measured where no head or cell is hit. */
  function toPlace(event: MouseEvent): At | undefined {
    const hit = (event.target as HTMLElement).closest<HTMLElement>("[data-row]")?.dataset;
    if (hit) return { row: Number(hit.row), column: Number(hit.column) };
    const [outer, inner] = [grid.current, rows.current?.getBoundingClientRect()];
    if (!outer || !inner) return undefined;
    const head = Number.parseFloat(getComputedStyle(outer).getPropertyValue("--head"));
    const row = Math.floor((event.clientY - inner.top) / size);
    const column = Math.floor((event.clientX - inner.left - head) / size);
    const inside = row >= 0 && column >= 0 && row <= last && column <= last;
    return inside ? { row, column } : undefined;
  }

  function onMouseMove(event: MouseEvent): void {
    const at = toPlace(event);
    if (at?.row !== over?.row || at?.column !== over?.column) setOver(at);
  }

  function onClick(event: MouseEvent): void {
    const at = toPlace(event);
    if (!at) return;
    setActive(at);
    moved.current = true;
    choose(at, isToggling(event));
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: empty cells are not in the page, which a table cannot say
    <div
      ref={grid}
      role="grid"
      className={styles.grid}
      aria-label={label}
      aria-multiselectable="true"
      aria-rowcount={actors.length + 1}
      aria-colcount={actors.length + 1}
      onKeyDown={onKeyDown}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onMouseMove={onMouseMove}
      onMouseLeave={() => setOver(undefined)}
      onClick={onClick}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its cells have the focus */}
      <div role="row" aria-rowindex={1} className={styles.heads} style={{ width }}>
        <span className={styles.corner} />
        {actors.map((actor, column) => (
          <MatrixHead
            key={actor.id}
            actor={actor}
            row={-1}
            column={column}
            size={size}
            active={active.row < 0 && active.column === column}
            lit={pointed?.column === column}
            chosen={chosen.has(actor.id)}
          />
        ))}
      </div>
      <div
        ref={rows}
        role="presentation"
        className={styles.rows}
        style={{ width, backgroundSize: `${size}px 100%` }}
      >
        {pointed && pointed.row >= 0 && (
          <div className={styles.across} style={{ top: pointed.row * size, height: size }} />
        )}
        {pointed && pointed.column >= 0 && (
          <div
            className={styles.down}
            style={{ left: `calc(var(--head) + ${pointed.column * size}px)`, width: size }}
          />
        )}
        {actors.map((actor, row) => (
          <MatrixRow
            key={actor.id}
            actors={actors}
            row={row}
            cells={inRows[row] ?? []}
            size={size}
            begins={begins.has(row)}
            active={active.row === row ? active.column : undefined}
            lit={pointed?.row === row}
            chosen={chosen}
          />
        ))}
        {[...begins].map((place) => (
          <div
            key={place}
            className={styles.border}
            style={{ left: `calc(var(--head) + ${place * size}px)` }}
          />
        ))}
      </div>
    </div>
  );
}
