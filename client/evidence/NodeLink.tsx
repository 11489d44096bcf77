// A name that selects its node.
import type { ReactElement } from "react";
import styles from "./Evidence.module.css";
import { toLanguage } from "./toLanguage.ts";

interface NodeLinkProps {
  id: string;
  name: string;
  onSelect(id: string): void;
}

export function NodeLink({ id, name, onSelect }: NodeLinkProps): ReactElement {
  return (
    <button type="button" className={styles.link} onClick={() => onSelect(id)}>
      <bdi lang={toLanguage(name)}>{name}</bdi>
    </button>
  );
}
