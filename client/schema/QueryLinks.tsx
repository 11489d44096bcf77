// Sample queries as links into the console.
import { IconPlayerPlay } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import styles from "./SchemaTables.module.css";
import type { SampleQuery } from "./sampleQueries.ts";

interface QueryLinksProps {
  samples: readonly SampleQuery[];
  /** What the samples are of, for those who hear the links one by one. */
  about: string;
}

export function QueryLinks({ samples, about }: QueryLinksProps): ReactElement {
  return (
    <ul className={styles.samples}>
      {samples.map(({ name, query }) => (
        <li key={name}>
          <Link to="/cypher" search={{ query }} title={query}>
            <IconPlayerPlay size={13} aria-hidden="true" />
            {name}
            <span className={styles.unseen}> of {about}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
