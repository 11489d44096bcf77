// A status's line as a small picture for the legend and the evidence.
import type { ReactElement } from "react";
import type { Status } from "../../seed/model/stances.ts";
import { statusLook } from "./statusLook.ts";
import "./marks.css";

interface StatusMarkProps {
  status: Status;
  width?: number;
}

/** Decorative: the status's name stands beside it. */
export function StatusMark({ status, width = 26 }: StatusMarkProps): ReactElement {
  const look = statusLook[status];
  return (
    <svg className="status-mark" data-status={status} width={width} height={10} aria-hidden="true">
      <line
        x1={1}
        y1={5}
        x2={width - 1}
        y2={5}
        strokeWidth={look.width}
        strokeDasharray={look.dash.length > 0 ? look.dash.join(" ") : undefined}
        strokeLinecap={look.line === "dotted" ? "round" : "butt"}
      />
    </svg>
  );
}
