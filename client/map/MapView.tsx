// The map: places, events and actors where they belong, the relations between them, and a list of what has no place.
import { Button, Loader } from "@mantine/core";
import { IconArrowsMaximize, IconList, IconMinus, IconPlus } from "@tabler/icons-react";
import { type ReactElement, useMemo, useRef, useState } from "react";
import { kinds } from "../../seed/model/kinds.ts";
import type { GraphNode, Relation } from "../../server/contract.ts";
import { toSentence } from "../graph/relationWords.ts";
import { createCountryFinder } from "./createCountryFinder.ts";
import { MapCanvas, type MapHandle } from "./MapCanvas.tsx";
import { MapList } from "./MapList.tsx";
import styles from "./MapView.module.css";
import { type Outlook, toOutlook } from "./toOutlook.ts";
import { toPlaced } from "./toPlaced.ts";
import { useWorld } from "./useWorld.ts";

export interface MapViewProps {
  nodes: readonly GraphNode[];
  relations: readonly Relation[];
  /** Ids of nodes and relations. */
  selected: readonly string[];
  onSelect(ids: string[]): void;
  theme: "light" | "dark";
}

export function MapView({ nodes, relations, selected, onSelect, theme }: MapViewProps): ReactElement {
  const { world, problem, retry } = useWorld();
  const handle = useRef<MapHandle>(null);
  const [list, setList] = useState(false);
  const [hovered, setHovered] = useState<string>();
  const [kept, setKept] = useState<Outlook>();
  const findCountry = useMemo(() => createCountryFinder(world?.countries ?? []), [world]);
  const placed = useMemo(() => toPlaced(nodes, relations, findCountry), [nodes, relations, findCountry]);
  // The globe does not turn under a filter: the first outlook stays until someone asks for a new fit.
  const outlook = useMemo(() => kept ?? toOutlook(placed.stands), [kept, placed.stands]);
  if (world && !kept && placed.stands.length > 0) setKept(outlook);
  const words = useMemo(
    () => toHoverWords(nodes, relations, hovered ?? (selected.length === 1 ? selected[0] : undefined)),
    [nodes, relations, hovered, selected],
  );

  return (
    <section className={styles.view} data-theme={theme} aria-label="Map">
      <div className={styles.map} data-list={list}>
        {world && (
          <MapCanvas
            placed={placed}
            relations={relations}
            world={world}
            outlook={outlook}
            selected={selected}
            onSelect={onSelect}
            theme={theme}
            hovered={hovered}
            onHover={setHovered}
            handle={handle}
          />
        )}
        {!world && (
          <div className={styles.wait} role="status">
            {problem ? (
              <>
                {problem}{" "}
                <Button size="compact-sm" variant="default" onClick={retry}>
                  Try again
                </Button>
              </>
            ) : (
              <>
                <Loader size={16} /> Loading the outlines of the world…
              </>
            )}
          </div>
        )}
        {world && placed.stands.length === 0 && (
          <p className={styles.wait}>Nothing that is shown says where it is.</p>
        )}
        <div className={styles.tools} role="toolbar" aria-label="Map tools">
          <Button
            {...tool}
            leftSection={<IconArrowsMaximize size={15} />}
            title="Fit the map to what is there (0)"
            onClick={() => {
              setKept(toOutlook(placed.stands));
              handle.current?.fit();
            }}
          >
            Fit
          </Button>
          <Button
            {...tool}
            aria-label="Closer"
            title="Closer (+)"
            onClick={() => handle.current?.zoomBy(1.6)}
          >
            <IconPlus size={15} />
          </Button>
          <Button
            {...tool}
            aria-label="Farther"
            title="Farther (−)"
            onClick={() => handle.current?.zoomBy(1 / 1.6)}
          >
            <IconMinus size={15} />
          </Button>
          <Button
            {...tool}
            leftSection={<IconList size={15} />}
            aria-expanded={list}
            onClick={() => setList(!list)}
          >
            List · not on the map: {placed.unplaced.length.toLocaleString("en")}
          </Button>
        </div>
        {words !== "" && <p className={styles.words}>{words}</p>}
      </div>
      {list && (
        <MapList placed={placed} selected={selected} onSelect={onSelect} onClose={() => setList(false)} />
      )}
    </section>
  );
}

const tool = { size: "compact-sm", variant: "subtle", color: "gray" } as const;

function toHoverWords(
  nodes: readonly GraphNode[],
  relations: readonly Relation[],
  id: string | undefined,
): string {
  if (id === undefined) return "";
  const node = nodes.find((one) => one.id === id);
  if (node) return `${node.name}: ${[kinds[node.kind].name, node.status].filter(Boolean).join(", ")}`;
  const relation = relations.find((one) => one.id === id);
  const nameOf = (end: string) => nodes.find((one) => one.id === end)?.name ?? end;
  return relation ? toSentence(relation, nameOf) : "";
}
