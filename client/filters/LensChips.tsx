// The part of a view that neither legend nor lens shows, in words: its topic, with a way out of it.
import { IconX } from "@tabler/icons-react";
import type { ReactElement } from "react";
import type { GraphNode } from "../../server/contract.ts";
import type { Lens } from "../app/view.ts";
import styles from "./FilterPanel.module.css";

interface LensChipsProps {
  view: Lens;
  nodes: readonly GraphNode[];
  onChange(patch: Lens): void;
}

const words = {
  topic: "about",
} as const satisfies Partial<Record<keyof Lens, string>>;

export function LensChips({ view, nodes, onChange }: LensChipsProps): ReactElement | null {
  const parts = (Object.keys(words) as (keyof typeof words)[]).filter((key) => view[key]);
  if (parts.length === 0) return null;
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.name ?? id;
  return (
    <section className={styles.legend} aria-label="Narrowed to">
      <div className={styles.head}>
        <h2>Narrowed to</h2>
      </div>
      {parts.map((key) => {
        const text = view[key]?.map(nameOf).join(", ");
        return (
          <button
            type="button"
            key={key}
            className={styles.chip}
            onClick={() => onChange({ [key]: undefined })}
          >
            <span>
              {words[key]} <b>{text}</b>
            </span>
            <IconX size={14} aria-label="remove" />
          </button>
        );
      })}
    </section>
  );
}
