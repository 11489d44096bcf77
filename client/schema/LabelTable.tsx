// The labels as text: how many nodes, which properties, what to ask.
import type { ReactElement } from "react";
import type { SchemaAnswer } from "../../server/cypherContract.ts";
import { KindMark } from "../graph/KindMark.tsx";
import { PropertyChips } from "./PropertyChips.tsx";
import { QueryLinks } from "./QueryLinks.tsx";
import { type RowActions, RowName } from "./RowName.tsx";
import styles from "./SchemaTables.module.css";
import { toLabelCount, toLabelQueries } from "./sampleQueries.ts";
import { toAnchor } from "./schemaAnchor.ts";
import { toCountText } from "./schemaWords.ts";
import { toLookName } from "./toLookName.ts";

interface LabelTableProps extends RowActions {
  labels: SchemaAnswer["labels"];
}

export function LabelTable({ labels, ...actions }: LabelTableProps): ReactElement {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Label</th>
          <th scope="col">Nodes</th>
          <th scope="col">Properties, counted by a click, and queries</th>
        </tr>
      </thead>
      <tbody>
        {labels.map(({ name, count, properties }) => (
          <tr key={name} id={toAnchor({ label: name })} data-chosen={actions.chosen.label === name}>
            <th scope="row">
              <RowName of={{ label: name }} {...actions}>
                <KindMark kind={toLookName(name)} size={20} />
                <code>{name}</code>
              </RowName>
            </th>
            <td className={styles.count}>{toCountText(count)}</td>
            <td>
              <PropertyChips properties={properties} toCount={(property) => toLabelCount(name, property)} />
              <QueryLinks samples={toLabelQueries(name)} about={name} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
