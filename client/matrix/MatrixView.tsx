// Who met whom as a matrix: actors against actors, a cell for each pair that is joined, by one predicate or any.
import { Button, Select } from "@mantine/core";
import { type ReactElement, useMemo, useState } from "react";
import { statuses } from "../../seed/model/stances.ts";
import type { GraphNode, Relation } from "../../server/contract.ts";
import { toRelationWord, toSentence } from "../graph/relationWords.ts";
import { StatusMark } from "../graph/StatusMark.tsx";
import { toHomes } from "../map/toHomes.ts";
import { MatrixGrid } from "./MatrixGrid.tsx";
import styles from "./MatrixView.module.css";
import { type Matrix, type Order, orders, toMatrix, toPredicateChoices } from "./toMatrix.ts";
import type { At } from "./toMatrixStep.ts";

export interface MatrixViewProps {
  nodes: readonly GraphNode[];
  relations: readonly Relation[];
  /** Ids of nodes and relations. */
  selected: readonly string[];
  onSelect(ids: string[]): void;
  theme: "light" | "dark";
  /** From `useMeasures`; without them there is no order by community. */
  communities?: ReadonlyMap<string, number>;
}

const any = "any";
const step = 60;

export function MatrixView(props: MatrixViewProps): ReactElement {
  const { nodes, relations, selected, onSelect, theme, communities } = props;
  const [asked, setAsked] = useState("MET_WITH");
  const [order, setOrder] = useState<Order>("degree");
  const [most, setMost] = useState(step);
  const [at, setAt] = useState<At>();
  const choices = useMemo(() => toPredicateChoices(nodes, relations), [nodes, relations]);
  const predicate = choices.some(({ type }) => type === asked) ? asked : any;
  const countries = useMemo(() => toCountries(nodes, relations), [nodes, relations]);
  const matrix = useMemo(
    () =>
      toMatrix({
        nodes,
        relations,
        predicate: predicate === any ? undefined : predicate,
        order,
        most,
        communities,
        countries,
      }),
    [nodes, relations, predicate, order, most, communities, countries],
  );
  const total = choices.reduce((sum, choice) => sum + choice.relations, 0);
  const { actors, joined, unjoined } = matrix;

  return (
    <section className={styles.view} data-theme={theme} aria-label="Matrix">
      <div className={styles.tools}>
        <Select
          size="xs"
          label="Relation"
          className={styles.predicate}
          allowDeselect={false}
          value={predicate}
          data={[
            ...choices.map((choice) => ({
              value: choice.type,
              label: `${toRelationWord(choice.type)} (${choice.relations.toLocaleString("en")})`,
            })),
            { value: any, label: `any (${total.toLocaleString("en")})` },
          ]}
          onChange={(value) => value && setAsked(value)}
        />
        <Select
          size="xs"
          label="Order"
          className={styles.order}
          allowDeselect={false}
          value={order}
          data={orders
            .filter((name) => name !== "community" || communities)
            .map((name) => ({ value: name, label: name === "degree" ? "best connected" : name }))}
          onChange={(value) => setOrder(orders.find((name) => name === value) ?? "degree")}
        />
        <ul className={styles.legend} aria-label="Statuses">
          {statuses.map((status) => (
            <li key={status}>
              <StatusMark status={status} /> {status}
            </li>
          ))}
        </ul>
      </div>
      {actors.length > 0 ? (
        <MatrixGrid
          matrix={matrix}
          label={`Who ${predicate === any ? "is joined to" : toRelationWord(predicate)} whom`}
          selected={selected}
          onSelect={onSelect}
          onPoint={setAt}
        />
      ) : (
        <p className={styles.empty}>No two of the actors shown are joined by a relation.</p>
      )}
      <div className={styles.foot}>
        <p className={styles.said}>{toWords(matrix, at)}</p>
        <p>
          {joined > actors.length
            ? `${actors.length} of ${joined.toLocaleString("en")}, the best connected`
            : `${joined} actors`}
          {unjoined > 0 && `; ${unjoined.toLocaleString("en")} without such a relation`}
        </p>
        {joined > actors.length && (
          <Button size="compact-xs" variant="light" onClick={() => setMost(most + step)}>
            Show {Math.min(step, joined - actors.length)} more
          </Button>
        )}
        {most > step && actors.length > step && (
          <Button size="compact-xs" variant="subtle" onClick={() => setMost(step)}>
            Only {step}
          </Button>
        )}
      </div>
    </section>
  );
}

/** What the cell under the pointer says, in sentences. */
function toWords({ actors, cells, partners }: Matrix, at: At | undefined): string {
  if (!at) return "Rows are the start of a relation, columns its end.";
  const [one, other] = [actors[at.row], actors[at.column]];
  const alone = one ?? other;
  if (!one || !other) return alone ? `${alone.name}: joined to ${partners.get(alone.id) ?? 0}` : "";
  if (one === other) return one.name;
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const found = cells.find(({ row, column }) => row === at.row && column === at.column)?.relations ?? [];
  if (found.length === 0) return `${one.name} → ${other.name}: nothing`;
  return found.map((relation) => toSentence(relation, (id) => names.get(id) ?? id)).join(" · ");
}

function toCountries(nodes: readonly GraphNode[], relations: readonly Relation[]): Map<string, string> {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const homes = toHomes(nodes, relations, ({ kind }) => kind === "Country");
  for (const { id, kind } of nodes) if (kind === "Country") homes.set(id, id);
  return new Map([...homes].map(([id, home]) => [id, names.get(home) ?? home]));
}
