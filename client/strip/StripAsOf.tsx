// The lens's day on the strip: a line across what was said, and what was not known yet behind it.
import type { ReactElement } from "react";
import { formatEdtf } from "../evidence/formatEdtf.ts";

interface StripAsOfProps {
  asOf: string;
  x: number;
  right: number;
  top: number;
  bottom: number;
}

export function StripAsOf({ asOf, x, right, top, bottom }: StripAsOfProps): ReactElement {
  const words = `as of ${formatEdtf(asOf)}`;
  const before = x + 110 > right;
  return (
    <g className="strip-as-of">
      <rect x={x} y={top} width={Math.max(0, right - x)} height={bottom - top} />
      <line x1={x} x2={x} y1={top - 4} y2={bottom} />
      <text x={before ? x - 5 : x + 5} y={top + 2} textAnchor={before ? "end" : "start"}>
        {words}
      </text>
    </g>
  );
}
