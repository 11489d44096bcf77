// The name at the head of a row: chooses the row, and lights it up in the drawing.
import type { ReactElement, ReactNode } from "react";
import styles from "./SchemaTables.module.css";
import type { Chosen } from "./schemaAnchor.ts";

export interface RowActions {
  chosen: Chosen;
  onChoose(chosen: Chosen): void;
  onHover(chosen: Chosen | undefined): void;
}

interface RowNameProps extends RowActions {
  of: Chosen;
  children: ReactNode;
}

export function RowName({ of, chosen, onChoose, onHover, children }: RowNameProps): ReactElement {
  const pressed = chosen.label === of.label && chosen.type === of.type;
  return (
    <button
      type="button"
      className={styles.name}
      aria-pressed={pressed}
      title="Show in the drawing"
      onClick={() => onChoose(pressed ? {} : of)}
      onPointerEnter={(event) => event.pointerType === "mouse" && onHover(of)}
      onPointerLeave={() => onHover(undefined)}
    >
      {children}
    </button>
  );
}
