// A label of the schema's drawing: its mark, its name, and, beside a lit one, the types that lead there.
import { IconArrowLeft, IconArrowRight, IconArrowsHorizontal } from "@tabler/icons-react";
import type { ReactElement } from "react";
import { KindMark } from "../graph/KindMark.tsx";
import type { LabelPlace } from "./arrangeLabels.ts";
import styles from "./SchemaDrawing.module.css";
import type { Chosen } from "./schemaAnchor.ts";
import { toCountText } from "./schemaWords.ts";
import { toLookName } from "./toLookName.ts";
import { type LitType, unlabelled } from "./toSchemaGraph.ts";

interface DrawnLabelProps {
  label: { name: string; count: number };
  place: LabelPlace | undefined;
  /** Of the whole drawing. */
  width: number;
  /** Names stand under their marks rather than beside them. */
  compact: boolean;
  pressed: boolean;
  dim: boolean;
  notes: readonly LitType[];
  onChoose(chosen: Chosen): void;
  onHover(chosen: Chosen | undefined): void;
}

const halfMark = 15;
const mostNotes = 2;
const arrows = { out: IconArrowRight, in: IconArrowLeft, both: IconArrowsHorizontal };

export function DrawnLabel(props: DrawnLabelProps): ReactElement | null {
  const { label, place, width, compact, pressed, dim, notes, onChoose, onHover } = props;
  if (!place) return null;
  const { x, y, side } = place;
  const shown = notes.length > mostNotes + 1 ? notes.slice(0, mostNotes) : notes;
  const edge = side === "left" ? { right: width - x - halfMark } : { left: x - halfMark };
  return (
    <button
      type="button"
      className={styles.label}
      data-side={compact ? "below" : side}
      data-dim={dim}
      aria-pressed={pressed}
      style={compact ? { left: x, top: y } : { ...edge, top: y }}
      onClick={() => onChoose(pressed ? {} : { label: label.name })}
      onPointerEnter={(event) => event.pointerType === "mouse" && onHover({ label: label.name })}
      onPointerLeave={() => onHover(undefined)}
    >
      <KindMark kind={toLookName(label.name)} size={2 * halfMark} />
      <span className={styles.words}>
        <span className={styles.labelName}>{label.name || unlabelled}</span>
        {notes.length === 0 && (
          <span className={styles.note}>
            {toCountText(label.count)}
            <span className={styles.unseen}> nodes</span>
          </span>
        )}
        {shown.map(({ name, way }) => {
          const Arrow = arrows[way];
          return (
            <span key={name} className={styles.note}>
              <Arrow size={11} aria-hidden="true" />
              {name}
            </span>
          );
        })}
        {shown.length < notes.length && (
          <span className={styles.note}>and {notes.length - shown.length} more</span>
        )}
      </span>
    </button>
  );
}
