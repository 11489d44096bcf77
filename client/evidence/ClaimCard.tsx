// One claim: who takes which stance, in whose words, passed on by whom, where to read it.
import {
  IconArrowBackUp,
  IconArrowRight,
  IconCheck,
  IconExternalLink,
  IconMessage,
  IconX,
} from "@tabler/icons-react";
import type { ReactElement } from "react";
import { toPredicate } from "../../seed/model/predicates.ts";
import type { ClaimAnswer } from "../../server/contract.ts";
import styles from "./ClaimCard.module.css";
import { DateText } from "./DateText.tsx";
import shared from "./Evidence.module.css";
import { NodeLink } from "./NodeLink.tsx";
import { toSafeUrl } from "./toSafeUrl.ts";

interface ClaimCardProps {
  claim: ClaimAnswer;
  onSelect(id: string): void;
  /** Spells out what is claimed, where the heading above does not. */
  statement?: boolean;
  /** The lens does not let it through: to be seen, not counted. */
  hidden?: boolean;
}

const stanceIcons = { asserts: IconMessage, confirms: IconCheck, denies: IconX } as const;

const certaintyWords = {
  stated: "",
  reported: "passes it on",
  believed: "believes it",
  inferred: "implied, not said",
} as const;

export function ClaimCard({
  claim,
  onSelect,
  statement = false,
  hidden = false,
}: ClaimCardProps): ReactElement {
  const { stance, speaker, note, certainty, retracted, derivedFrom, reliability, credibility } = claim;
  const Icon = stanceIcons[stance];
  const grade = `${reliability ?? ""}${credibility ?? ""}`;
  const asides = [
    certaintyWords[certainty],
    derivedFrom.length > 0 && "repeats another claim: adds no speaker",
  ];
  return (
    <li className={styles.card} data-stance={stance} data-retracted={retracted} data-hidden={hidden}>
      <p className={styles.voice}>
        <span className={styles.stance}>
          <Icon size={15} stroke={2.4} aria-hidden="true" />
          {stance}
        </span>
        <NodeLink id={speaker.id} name={speaker.name} onSelect={onSelect} />
        {speaker.anonymous && <span className={shared.muted}>(unnamed)</span>}
      </p>
      {statement && <p className={styles.statement}>{toStatement(claim)}</p>}
      {note && (
        <p className={styles.note} dir="auto">
          {note}
        </p>
      )}
      <p className={styles.source}>
        <Source claim={claim} />
        {" · "}
        <DateText edtf={claim.said} />
        {grade && (
          <>
            {" · "}
            <abbr title="Admiralty grade: how far the speaker (A to F) and the content (1 to 6) are trusted">
              {grade}
            </abbr>
          </>
        )}
      </p>
      {asides.filter(Boolean).map((aside) => (
        <p key={String(aside)} className={styles.aside}>
          {derivedFrom.length > 0 && <IconArrowBackUp size={13} aria-hidden="true" />}
          {aside}
        </p>
      ))}
      {hidden && <p className={styles.aside}>hidden by the lens: not counted</p>}
      {retracted && <p className={styles.aside}>retracted: kept to be seen, no longer counted</p>}
    </li>
  );
}

function Source({ claim: { via, document, locator } }: { claim: ClaimAnswer }): ReactElement {
  const url = toSafeUrl(document.url);
  const words = [document.title, locator].filter(Boolean).join(", ");
  const label = locator || document.title;
  return (
    <>
      {via.map((outlet, at) => (
        <span key={outlet.id}>
          {at === 0 ? "via " : <IconArrowRight size={12} aria-label=", then" className={styles.inline} />}
          {outlet.name}
        </span>
      ))}
      {via.length > 0 && " · "}
      {url ? (
        <a
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          title={words}
          aria-label={`${words} (opens the source)`}
        >
          {label}
          <IconExternalLink size={12} aria-hidden="true" className={styles.inline} />
        </a>
      ) : (
        <span title={words}>{label}</span>
      )}
    </>
  );
}

function toStatement({ subject, predicate, object, value, date }: ClaimAnswer): string {
  return [subject.name, toPredicate(predicate).label, object?.name ?? value ?? date]
    .filter(Boolean)
    .join(" ");
}
