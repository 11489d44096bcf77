// The strip's axis: years and months, and a torn line wherever empty time was left out.
import type { ReactElement } from "react";
import type { TimeScale } from "./timeScale.ts";

interface StripAxisProps {
  scale: TimeScale;
  left: number;
  right: number;
  height: number;
}

export function StripAxis({ scale, left, right, height }: StripAxisProps): ReactElement {
  return (
    <g className="strip-axis">
      <line x1={left} x2={right} y1={22} y2={22} />
      {scale.ticks.map((tick) => (
        <g key={tick.x} transform={`translate(${tick.x} 0)`}>
          <line className="strip-tick" y1={22} y2={height} />
          <text className={tick.year ? "year" : undefined} y={15}>
            {tick.label}
          </text>
        </g>
      ))}
      {scale.breaks.map((x) => (
        <g key={x} transform={`translate(${x} 22)`}>
          <title>Time in which nothing is known is left out here</title>
          <rect className="strip-cut" x={-4} y={-4} width={8} height={8} />
          <path d="M-5 5L-1 -5M1 5L5 -5" />
        </g>
      ))}
    </g>
  );
}
