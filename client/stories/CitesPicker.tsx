// What a step cites: the claims it has, and those of what is selected, to be taken in.
import { Button, Checkbox } from "@mantine/core";
import { useQueries, useQuery } from "@tanstack/react-query";
import { type ReactElement, useMemo } from "react";
import { toPredicate } from "../../seed/model/predicates.ts";
import type { ClaimAnswer } from "../../server/contract.ts";
import { parseRelationId } from "../app/parseRelationId.ts";
import { claimsQuery } from "../store/queries.ts";
import { StepSources } from "./StepSources.tsx";
import styles from "./StoryPanel.module.css";
import { citedClaimsQuery } from "./storyQueries.ts";

interface CitesPickerProps {
  /** Ids of claims. */
  cited: readonly string[];
  /** Ids of nodes and relations on screen. */
  selected: readonly string[];
  onChange(cited: readonly string[]): void;
}

/** Of more than these the claims are not offered: nobody would read the list. */
const mostSelected = 6;

export function CitesPicker({ cited, selected, onChange }: CitesPickerProps): ReactElement {
  const known = useQuery(citedClaimsQuery(cited)).data?.claims;
  const { claims: offered, failed } = useQueries({
    queries: selected
      .slice(0, mostSelected)
      .map((id) => claimsQuery(parseRelationId(id) ? { relation: id } : { node: id }, {})),
    combine: (answers) => ({
      claims: answers.flatMap(({ data }) => data?.claims ?? []),
      failed: answers.filter(({ isError }) => isError),
    }),
  });
  const { claims, unknown } = useMemo(() => {
    const all = new Map([...(known ?? []), ...offered].map((claim) => [claim.id, claim]));
    const set = new Set(cited);
    const own = cited.flatMap((id) => all.get(id) ?? []);
    const others = [...all.values()].filter(({ id, retracted }) => !set.has(id) && !retracted);
    return {
      claims: [...own, ...others],
      unknown: known ? cited.filter((id) => !all.has(id)) : [],
    };
  }, [known, offered, cited]);
  const uncited = claims.filter(({ id }) => !cited.includes(id));
  return (
    <fieldset className={styles.cites}>
      <legend>Claims it cites</legend>
      {cited.length === 0 && <StepSources claims={[]} cited={0} />}
      {claims.length === 0 && cited.length === 0 && (
        <p className={styles.hint}>Select a relation or a node: what is claimed of it is offered here.</p>
      )}
      {failed.length > 0 && (
        <p role="alert">
          The claims of what is selected could not be read.{" "}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              for (const answer of failed) void answer.refetch();
            }}
          >
            Try again
          </Button>
        </p>
      )}
      <div className={styles.claims}>
        {claims.map((claim) => (
          <Checkbox
            key={claim.id}
            size="xs"
            label={<Words claim={claim} />}
            checked={cited.includes(claim.id)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked ? [...cited, claim.id] : cited.filter((id) => id !== claim.id),
              )
            }
          />
        ))}
      </div>
      {uncited.length > 1 && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => onChange([...cited, ...uncited.map(({ id }) => id)].slice(0, 200))}
        >
          Cite all {claims.length}
        </Button>
      )}
      {unknown.length > 0 && (
        <p className={styles.hint}>
          {unknown.length === 1 ? "1 claim that it cites is" : `${unknown.length} claims that it cites are`}{" "}
          not in the database any more.{" "}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => onChange(cited.filter((id) => !unknown.includes(id)))}
          >
            Leave {unknown.length === 1 ? "it" : "them"} out
          </Button>
        </p>
      )}
    </fieldset>
  );
}

function Words({ claim }: { claim: ClaimAnswer }): ReactElement {
  const { speaker, stance, subject, predicate, object, value, locator, retracted } = claim;
  return (
    <span data-retracted={retracted}>
      <b>{speaker.name}</b> {stance}: {subject.name} {toPredicate(predicate).label} {object?.name ?? value}
      <small>
        {" "}
        {locator}
        {retracted && ", retracted"}
      </small>
    </span>
  );
}
