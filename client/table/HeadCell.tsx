// The head of a column that can be sorted by.
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import type { ReactElement } from "react";

interface HeadCellProps {
  label: string;
  numeric: boolean;
  /** Undefined: not the column that it is sorted by. */
  down: boolean | undefined;
  onSort(): void;
}

export function HeadCell({ label, numeric, down, onSort }: HeadCellProps): ReactElement {
  const direction = down ? "descending" : "ascending";
  return (
    // biome-ignore lint/a11y/useSemanticElements: the grid is no table
    // biome-ignore lint/a11y/useFocusableInteractive: the button in it has the focus
    <div role="columnheader" data-numeric={numeric} aria-sort={down === undefined ? "none" : direction}>
      <button type="button" onClick={onSort} title={`Sort by ${label.toLowerCase()}`}>
        {label}
        {down === true && <IconArrowDown size={13} aria-hidden />}
        {down === false && <IconArrowUp size={13} aria-hidden />}
      </button>
    </div>
  );
}
