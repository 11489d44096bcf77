// How many hits there are of each kind; a choice narrows the list.
import type { ReactElement } from "react";
import { type KindName, kinds } from "../../seed/model/kinds.ts";
import styles from "./SearchBox.module.css";
import type { Facet } from "./stepFacet.ts";

interface KindFacetsProps {
  facets: readonly Facet[];
  kind: KindName | undefined;
  onKind(kind: KindName | undefined): void;
}

export function KindFacets({ facets, kind, onKind }: KindFacetsProps): ReactElement {
  const all = facets.reduce((sum, { count }) => sum + count, 0);
  const rows = [{ kind: undefined, count: all }, ...facets];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would put a frame of its own into the list
    <div
      className={styles.facets}
      role="group"
      aria-label="Kinds found; Page Up and Page Down step through them"
    >
      {rows.map((row) => (
        <button
          type="button"
          key={row.kind ?? "all"}
          tabIndex={-1}
          aria-pressed={row.kind === kind}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onKind(row.kind)}
        >
          {row.kind ? kinds[row.kind].plural : "All"} <b>{row.count}</b>
        </button>
      ))}
    </div>
  );
}
