// Paths between two nodes or more: which they are, how firm each is, and what it stands or falls with.
import { Button, MultiSelect, NumberInput, SegmentedControl, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useMemo, useState } from "react";
import { predicateNames, toPredicate } from "../../seed/model/predicates.ts";
import { type Status, statuses } from "../../seed/model/stances.ts";
import type { GraphNode } from "../../server/contract.ts";
import { Notice } from "../app/Notice.tsx";
import type { Lens, Shown } from "../app/view.ts";
import { pathsQuery } from "../store/analysisQueries.ts";
import { toProblem } from "../store/ProblemError.ts";
import { CommonContacts } from "./CommonContacts.tsx";
import { EndsPicker } from "./EndsPicker.tsx";
import { PathItem } from "./PathItem.tsx";
import styles from "./PathsView.module.css";
import { explainNoPath, toPathsSummary } from "./pathsSummary.ts";

interface PathsViewProps {
  /** Ids of the ends; two or more are needed. */
  ends: string[];
  /** Nodes already known, for their names. */
  nodes: readonly GraphNode[];
  lens: Lens;
  /** What the workspace shows: where the view's own choices begin. */
  shown: Shown;
  /** A node's id, or a relation's. */
  onSelect(id: string): void;
  onEnds(ids: string[]): void;
  /** Puts these nodes on the graph. */
  onShow(ids: string[]): void;
}

const page = 25;
const most = 200;
const predicateChoices = predicateNames
  .filter((name) => toPredicate(name).makes === "relation")
  .map((value) => ({ value, label: toPredicate(value).label }))
  .sort((one, other) => one.label.localeCompare(other.label));

export function PathsView({
  ends,
  nodes,
  lens,
  shown,
  onSelect,
  onEnds,
  onShow,
}: PathsViewProps): ReactElement {
  const [which, setWhich] = useState<"all" | "shortest">("all");
  const [maxLength, setMaxLength] = useState(4);
  const [predicate, setPredicate] = useState<string[] | undefined>(shown.predicate);
  const [status, setStatus] = useState<Status[] | undefined>(shown.status);
  const [limit, setLimit] = useState(page);
  const asked = {
    ends,
    maxLength: which === "shortest" ? 8 : maxLength,
    which,
    limit,
    predicate,
    status,
    kind: shown.kind,
  };
  const answer = useQuery(pathsQuery(asked, lens));
  const found = answer.data;
  const known = useMemo(
    () => new Map([...nodes, ...(found?.nodes ?? [])].map((node) => [node.id, node])),
    [nodes, found],
  );
  const relations = useMemo(() => new Map(found?.relations.map((one) => [one.id, one])), [found]);
  const nameOf = (id: string) => known.get(id)?.name ?? id;
  const restart =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      setLimit(page);
      set(value);
    };
  return (
    <section className={styles.view} aria-label="Paths">
      <h2>Paths</h2>
      <div className={styles.form}>
        <EndsPicker ends={ends} nameOf={nameOf} onEnds={restart(onEnds)} />
        <div className={styles.controls}>
          <SegmentedControl
            size="xs"
            aria-label="Which paths"
            value={which}
            onChange={restart((value: string) => setWhich(value === "shortest" ? "shortest" : "all"))}
            data={[
              { value: "all", label: "All up to" },
              { value: "shortest", label: "Shortest alone" },
            ]}
          />
          <NumberInput
            // The arrow keys step; Mantine's own arrows are too small a target.
            hideControls
            size="xs"
            w={92}
            aria-label="Relations on a path, at most"
            suffix={maxLength === 1 ? " step" : " steps"}
            min={1}
            max={8}
            clampBehavior="strict"
            allowDecimal={false}
            disabled={which === "shortest"}
            value={maxLength}
            onChange={restart((value: string | number) => setMaxLength(Number(value) || 1))}
          />
          <MultiSelect
            size="xs"
            className={styles.choice}
            aria-label="Over these relations alone"
            placeholder={predicate ? "" : "Over any relation"}
            clearable
            searchable
            data={predicateChoices}
            value={predicate ?? []}
            onChange={restart((chosen: string[]) => setPredicate(chosen.length > 0 ? chosen : undefined))}
          />
          <MultiSelect
            size="xs"
            className={styles.choice}
            aria-label="Of these statuses alone"
            placeholder={status ? "" : "Any status but denied"}
            clearable
            data={[...statuses]}
            value={status ?? []}
            onChange={restart((chosen: string[]) =>
              setStatus(chosen.length > 0 ? statuses.filter((each) => chosen.includes(each)) : undefined),
            )}
          />
        </div>
      </div>
      {ends.length < 2 && (
        <Notice
          title={ends.length === 0 ? "What joins whom?" : `What joins ${nameOf(ends[0] ?? "")} to whom?`}
        >
          <p>Name two people, agencies, meetings or places, and every way from one to the other is listed.</p>
        </Notice>
      )}
      {ends.length >= 2 && answer.isError && (
        <Notice title={toProblem(answer.error).title}>
          <Button variant="light" onClick={() => void answer.refetch()}>
            Try again
          </Button>
        </Notice>
      )}
      {ends.length >= 2 && answer.isPending && (
        <div className={styles.waiting} role="status" aria-label="Looking for paths">
          {[0, 1, 2, 3].map((row) => (
            <Skeleton key={row} height={64} radius="md" />
          ))}
        </div>
      )}
      {ends.length >= 2 && found && !answer.isError && (
        <div className={styles.results} data-stale={answer.isPlaceholderData}>
          <p className={styles.summary} role="status">
            {found.paths.length > 0
              ? toPathsSummary(found)
              : explainNoPath(found, {
                  nameOf,
                  maxLength: asked.maxLength,
                  narrowed: Boolean(predicate ?? status ?? shown.kind),
                })}
          </p>
          <ul className={styles.paths} aria-label="Paths found">
            {found.paths.map((path) => (
              <PathItem
                key={path.nodes.join("~")}
                path={path}
                nodes={known}
                relations={relations}
                onSelect={onSelect}
                onShow={onShow}
              />
            ))}
          </ul>
          {found.more.paths > 0 && limit < most && (
            <Button variant="default" size="sm" onClick={() => setLimit(Math.min(most, limit * 2))}>
              Show more
            </Button>
          )}
          <CommonContacts ids={ends} lens={lens} onSelect={onSelect} onShow={onShow} />
        </div>
      )}
    </section>
  );
}
