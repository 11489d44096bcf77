// What is on the map, place by place, and what is not: the map for the keyboard, and nothing is dropped in silence.
import { CloseButton } from "@mantine/core";
import type { MouseEvent, ReactElement } from "react";
import { kinds } from "../../seed/model/kinds.ts";
import type { GraphNode } from "../../server/contract.ts";
import { KindMark } from "../graph/KindMark.tsx";
import { chooseIds, isToggling } from "../table/chooseIds.ts";
import styles from "./MapView.module.css";
import type { Placed } from "./toPlaced.ts";

interface MapListProps {
  placed: Placed;
  selected: readonly string[];
  onSelect(ids: string[]): void;
  onClose(): void;
}

export function MapList({ placed, selected, onSelect, onClose }: MapListProps): ReactElement {
  const { stands, unplaced } = placed;
  const chosen = new Set(selected);
  const sorted = [...stands].sort((a, b) => b.others.length - a.others.length);
  const drawNode = (node: GraphNode) => (
    <button
      type="button"
      aria-pressed={chosen.has(node.id)}
      title={kinds[node.kind].name}
      onClick={(event: MouseEvent) => onSelect(chooseIds(selected, [node.id], isToggling(event)))}
    >
      <KindMark kind={node.kind} anonymous={node.anonymous} />
      <bdi>{node.name}</bdi>
    </button>
  );
  return (
    <aside className={styles.list} aria-label="The map as a list">
      <CloseButton size="sm" aria-label="Close the list" className={styles.close} onClick={onClose} />
      <h3>Not on the map: {unplaced.length.toLocaleString("en")}</h3>
      {unplaced.length > 0 && (
        <>
          <p>Nothing shown says where these are, or which country or place they belong to.</p>
          <ul>
            {unplaced.map((node) => (
              <li key={node.id}>{drawNode(node)}</li>
            ))}
          </ul>
        </>
      )}
      <h3>On the map: {(stands.length + sum(stands)).toLocaleString("en")}</h3>
      {sorted.map(({ anchor, others }) => (
        <div key={anchor.id}>
          {drawNode(anchor)}
          {others.length > 0 && (
            <ul>
              {others.map((node) => (
                <li key={node.id}>{drawNode(node)}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </aside>
  );
}

function sum(stands: Placed["stands"]): number {
  return stands.reduce((all, { others }) => all + others.length, 0);
}
