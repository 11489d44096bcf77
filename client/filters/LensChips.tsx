// The lens that a link came with, in words, each part with a way out of it.
import { IconX } from "@tabler/icons-react";
import type { ReactElement } from "react";
import type { GraphNode } from "../../server/contract.ts";
import type { Lens } from "../app/view.ts";
import { formatEdtf } from "../evidence/formatEdtf.ts";
import styles from "./FilterPanel.module.css";

interface LensChipsProps {
  view: Lens;
  nodes: readonly GraphNode[];
  onChange(patch: Lens): void;
}

const words = {
  speaker: "according to",
  via: "according to",
  document: "according to",
  topic: "about",
  from: "happened from",
  to: "happened until",
  asOf: "as of",
} as const satisfies Record<keyof Lens, string>;

export function LensChips({ view, nodes, onChange }: LensChipsProps): ReactElement | null {
  const parts = (Object.keys(words) as (keyof Lens)[]).filter((key) => view[key]);
  if (parts.length === 0) return null;
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.name ?? id;
  return (
    <section className={styles.legend} aria-label="Lens">
      <div className={styles.head}>
        <h2>Seen through</h2>
      </div>
      {parts.map((key) => {
        const value = view[key];
        const text = Array.isArray(value) ? value.map(nameOf).join(", ") : formatEdtf(value ?? "");
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
