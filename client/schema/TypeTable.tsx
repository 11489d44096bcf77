// The relationship types as text: their words, how many, from where to where, which properties, what to ask.
import { IconArrowRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { SchemaAnswer } from "../../server/cypherContract.ts";
import { PropertyChips } from "./PropertyChips.tsx";
import { QueryLinks } from "./QueryLinks.tsx";
import { type RowActions, RowName } from "./RowName.tsx";
import styles from "./SchemaTables.module.css";
import { toPairQuery, toTypeCount, toTypeQueries } from "./sampleQueries.ts";
import { toAnchor } from "./schemaAnchor.ts";
import { toCountText, toCountWords, toPairWords, toTypeWords } from "./schemaWords.ts";
import { unlabelled } from "./toSchemaGraph.ts";

type RelationshipType = SchemaAnswer["relationshipTypes"][number];

interface TypeTableProps extends RowActions {
  types: RelationshipType[];
  sampled: number;
}

const mostPairs = 4;

export function TypeTable({ types, sampled, ...actions }: TypeTableProps): ReactElement {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Relationship type</th>
          <th scope="col">Count</th>
          <th scope="col">From and to, properties and queries</th>
        </tr>
      </thead>
      <tbody>
        {types.map((type) => (
          <tr
            key={type.name}
            id={toAnchor({ type: type.name })}
            data-chosen={actions.chosen.type === type.name}
          >
            <th scope="row">
              <RowName of={{ type: type.name }} {...actions}>
                <code>{type.name}</code>
              </RowName>
              <span className={styles.words}>{toTypeWords(type.name)}</span>
            </th>
            <td className={styles.count}>{toCountText(type.count)}</td>
            <td>
              <Pairs type={type} pairs={type.between.slice(0, mostPairs)} sampled={sampled} />
              {type.between.length > mostPairs && (
                <details>
                  <summary>
                    {toCountWords(type.between.length - mostPairs, "more pair", "more pairs")}
                  </summary>
                  <Pairs type={type} pairs={type.between.slice(mostPairs)} sampled={sampled} />
                </details>
              )}
              {type.properties.length > 0 && (
                <details>
                  <summary>{toCountWords(type.properties.length, "property", "properties")}</summary>
                  <PropertyChips
                    properties={type.properties}
                    toCount={(property) => toTypeCount(type.name, property)}
                  />
                </details>
              )}
              <QueryLinks samples={toTypeQueries(type.name)} about={type.name} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PairsProps {
  type: RelationshipType;
  pairs: RelationshipType["between"];
  sampled: number;
}

function Pairs({ type, pairs, sampled }: PairsProps): ReactElement {
  return (
    <ul className={styles.pairs}>
      {pairs.map((pair) => {
        const { name, query } = toPairQuery(type.name, pair);
        return (
          <li key={name}>
            <Link to="/cypher" search={{ query }} title={query}>
              {pair.start || unlabelled}
              <IconArrowRight size={13} role="img" aria-label="to" />
              {pair.end || unlabelled}
            </Link>
            <span className={styles.share}>{toPairWords(pair.count, type.count, sampled)}</span>
          </li>
        );
      })}
    </ul>
  );
}
