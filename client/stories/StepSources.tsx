// What a step rests on, as numbered sources, or that it rests on nothing.
import { IconAlertTriangle, IconArrowRight } from "@tabler/icons-react";
import type { ReactElement } from "react";
import type { ClaimAnswer } from "../../server/contract.ts";
import { toSafeUrl } from "../evidence/toSafeUrl.ts";
import styles from "./StepSources.module.css";
import { type StepSource, toStepSources } from "./toStepSources.ts";

interface StepSourcesProps {
  claims: readonly ClaimAnswer[];
  /** How many claims the step cites, there or not. */
  cited: number;
}

export function StepSources({ claims, cited }: StepSourcesProps): ReactElement {
  if (cited === 0) {
    return (
      <p className={styles.none}>
        <IconAlertTriangle size="1.1em" aria-hidden="true" /> Without a source
      </p>
    );
  }
  const sources = toStepSources(claims);
  const [first] = sources;
  // One document for all is said once.
  const shared = first && sources.every(({ document }) => document === first.document) ? first : undefined;
  return (
    <section className={styles.sources} aria-label="Sources of this step">
      {shared && (
        <p className={styles.document}>
          In <Document source={shared} />:
        </p>
      )}
      <ol>
        {sources.map((source) => (
          <li key={source.key} data-retracted={source.retracted}>
            <Voice source={source} />{" "}
            <span className={styles.where}>
              · {!shared && <Document source={source} />}
              {!shared && ", "}
              {source.locators.join(", ")} · {source.said}
              {source.retracted && " · retracted since"}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Voice({ source: { speaker, anonymous, stance, via } }: { source: StepSource }): ReactElement {
  return (
    <span>
      <b>{speaker}</b>
      {anonymous && " (unnamed)"} <i data-stance={stance}>{stance}</i>
      {via.length > 0 && " via "}
      {via.map((outlet, at) => (
        <span key={outlet}>
          {at > 0 && <IconArrowRight size="0.9em" aria-label="then" className={styles.then} />}
          {outlet}
        </span>
      ))}
    </span>
  );
}

function Document({ source }: { source: StepSource }): ReactElement {
  const url = toSafeUrl(source.url);
  return url ? (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {source.document}
    </a>
  ) : (
    <cite>{source.document}</cite>
  );
}
