// The schema drawn: labels as nodes, a line for each pair that relationships join; what is chosen or pointed at is lit.
import { type ReactElement, useId, useMemo } from "react";
import { useWidth } from "../strip/useWidth.ts";
import { arrangeLabels } from "./arrangeLabels.ts";
import { DrawnLabel } from "./DrawnLabel.tsx";
import { DrawnLink } from "./DrawnLink.tsx";
import styles from "./SchemaDrawing.module.css";
import type { Chosen } from "./schemaAnchor.ts";
import { type Lit, type SchemaGraph, toLit } from "./toSchemaGraph.ts";

interface SchemaDrawingProps {
  graph: SchemaGraph;
  /** Height to fill, in pixels. */
  height: number;
  chosen: Chosen;
  hovered: Chosen | undefined;
  /** What the filter leaves in the text; lit while nothing else is. */
  found: Lit | undefined;
  onChoose(chosen: Chosen): void;
  onHover(chosen: Chosen | undefined): void;
}

const wide = { margin: 142, row: 62 };
const narrow = { margin: 56, row: 84 };

export function SchemaDrawing(props: SchemaDrawingProps): ReactElement {
  const { graph, height, chosen, hovered, found, onChoose, onHover } = props;
  const [element, width] = useWidth<HTMLDivElement>();
  const arrow = useId();
  const compact = width < 480;
  const arrangement = useMemo(
    () =>
      arrangeLabels(
        graph.labels.map(({ name }) => name),
        graph.links,
        { width, height, ...(compact ? narrow : wide) },
      ),
    [graph, width, height, compact],
  );
  const lit = toLit(graph, hovered ?? chosen) ?? found;
  const type = (hovered ?? chosen).type;
  return (
    <div ref={element} className={styles.drawing} style={{ height: arrangement.height }}>
      <svg width={width} height={arrangement.height} aria-hidden="true">
        <defs>
          <marker
            id={arrow}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path className={styles.arrow} d="M0 0L8 4L0 8z" />
          </marker>
        </defs>
        {[...graph.links]
          .sort((one, other) => Number(lit?.links.has(one)) - Number(lit?.links.has(other)))
          .map((link) => (
            <DrawnLink
              key={`${link.a}~${link.b}`}
              link={link}
              type={type}
              arrangement={arrangement}
              arrow={arrow}
              state={lit ? (lit.links.has(link) ? "lit" : "dim") : "calm"}
            />
          ))}
      </svg>
      {graph.labels.map((label) => (
        <DrawnLabel
          key={label.name}
          label={label}
          place={arrangement.places.get(label.name)}
          width={width}
          compact={compact}
          pressed={chosen.label === label.name}
          dim={lit !== undefined && !lit.labels.has(label.name)}
          notes={lit?.labels.get(label.name) ?? []}
          onChoose={onChoose}
          onHover={onHover}
        />
      ))}
    </div>
  );
}
