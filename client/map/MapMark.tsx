// One node on the map: its kind's mark, an event's status around it, a ring when it is selected.
import { memo, type ReactElement } from "react";
import type { GraphNode } from "../../server/contract.ts";
import { KindMark } from "../graph/KindMark.tsx";
import { statusLook } from "../graph/statusLook.ts";
import styles from "./MapView.module.css";

interface MapMarkProps {
  node: GraphNode;
  x: number;
  y: number;
  size: number;
  chosen: boolean;
}

export const MapMark = memo(function MapMark({ node, x, y, size, chosen }: MapMarkProps): ReactElement {
  const { id, kind, anonymous, status } = node;
  const look = status && statusLook[status];
  return (
    <g data-id={id} className={styles.mark} transform={`translate(${x} ${y})`}>
      {chosen && <circle className={styles.ring} r={size / 2 + 4} />}
      {look && (
        <circle
          className={styles.status}
          data-status={status}
          r={size / 2 + 1}
          strokeWidth={Math.min(2, look.width)}
          strokeDasharray={look.dash.length > 0 ? look.dash.map((part) => part * 0.7).join(" ") : undefined}
        />
      )}
      <g transform={`translate(${-size / 2} ${-size / 2})`}>
        <KindMark kind={kind} anonymous={anonymous} size={size} />
      </g>
    </g>
  );
});
