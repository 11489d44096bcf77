// Sources as a list to read: what it is, where in it, and whose word it holds.
import { IconExternalLink } from "@tabler/icons-react";
import type { ReactElement } from "react";
import { formatEdtf } from "../evidence/formatEdtf.ts";
import { toLanguage } from "../evidence/toLanguage.ts";
import { toSafeUrl } from "../evidence/toSafeUrl.ts";
import styles from "./CiteFrame.module.css";
import type { Source } from "./toCitations.ts";

export function SourceList({ sources }: { sources: readonly Source[] }): ReactElement {
  return (
    <ol className={styles.sources}>
      {sources.map((source) => (
        <SourceItem key={source.document.id} source={source} />
      ))}
    </ol>
  );
}

function SourceItem({ source: { document, claims, locators, speakers } }: { source: Source }): ReactElement {
  const { title, publisher, published } = document;
  const url = toSafeUrl(document.url);
  const where = [publisher?.name, published && formatEdtf(published), locators.join(", ")];
  const counted = `${claims} ${claims === 1 ? "claim" : "claims"}`;
  return (
    <li>
      <p className={styles.title}>
        {url ? (
          <a href={url} target="_blank" rel="noreferrer noopener">
            <bdi lang={toLanguage(title)}>{title}</bdi>
            <IconExternalLink size={13} aria-label="(opens in a new tab)" />
          </a>
        ) : (
          <bdi lang={toLanguage(title)}>{title}</bdi>
        )}
      </p>
      <p className={styles.where}>{where.filter(Boolean).join(" · ")}</p>
      {claims > 0 && (
        <p className={styles.where}>
          {counted} by {speakers.map(({ name }) => name).join(", ")}
        </p>
      )}
    </li>
  );
}
