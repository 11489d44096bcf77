// What stands in a cell: the lines of its relations, each as its status is drawn, under one another.
import type { ReactElement } from "react";
import type { Relation } from "../../server/contract.ts";
import { statusLook } from "../graph/statusLook.ts";
import "../graph/marks.css";

const most = 3;

/** Decorative: the cell is named by its sentences. */
export function MatrixMark({
  relations,
  size,
}: {
  relations: readonly Relation[];
  size: number;
}): ReactElement {
  const shown = relations.slice(0, relations.length > most ? most - 1 : most);
  const step = size / (shown.length + (relations.length > most ? 2 : 1));
  return (
    <svg width={size} height={size} aria-hidden="true">
      {shown.map(({ id, status }, index) => {
        const { width, dash, line } = statusLook[status];
        return (
          <line
            key={id}
            data-status={status}
            x1={3}
            x2={size - 3}
            y1={step * (index + 1)}
            y2={step * (index + 1)}
            stroke="var(--mark)"
            strokeWidth={width}
            strokeDasharray={dash.length > 0 ? dash.join(" ") : undefined}
            strokeLinecap={line === "dotted" ? "round" : "butt"}
          />
        );
      })}
      {relations.length > most && (
        <text x={size / 2} y={size - 3}>
          +{relations.length - shown.length}
        </text>
      )}
    </svg>
  );
}
