// Properties with their types and how common they are; each leads to a count by its values.
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { SchemaAnswer } from "../../server/cypherContract.ts";
import styles from "./SchemaTables.module.css";
import type { SampleQuery } from "./sampleQueries.ts";
import { toShareWords, toValueWords } from "./schemaWords.ts";

interface PropertyChipsProps {
  properties: SchemaAnswer["labels"][number]["properties"];
  toCount(property: string): SampleQuery;
}

export function PropertyChips({ properties, toCount }: PropertyChipsProps): ReactElement {
  if (properties.length === 0) return <span className={styles.none}>none</span>;
  return (
    <ul className={styles.chips}>
      {properties.map(({ name, types, share }) => {
        const sample = toCount(name);
        const part = toShareWords(share);
        return (
          <li key={name}>
            <Link to="/cypher" search={{ query: sample.query }} title={sample.name}>
              <code>{name}</code>
              <span className={styles.type}>{toValueWords(types)}</span>
              {part && <span className={styles.share}>{part}</span>}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
