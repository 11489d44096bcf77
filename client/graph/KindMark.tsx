// A kind's shape, colour and glyph as a small picture for lists and the legend.
import type { ReactElement } from "react";
import { kindLook, type LookName, toOutline } from "./kindLook.ts";
import "./marks.css";

interface KindMarkProps {
  kind: LookName;
  size?: number;
  /** Someone the source leaves unnamed is drawn in outline. */
  anonymous?: boolean;
}

/** Decorative: the kind's name stands beside it. Colours follow the page's theme through `marks.css`. */
export function KindMark({ kind, size = 16, anonymous = false }: KindMarkProps): ReactElement {
  const look = kindLook[kind];
  const glyph = size >= 14;
  return (
    <svg
      className="kind-mark"
      data-kind={kind}
      width={size}
      height={size}
      viewBox="-12 -12 24 24"
      aria-hidden="true"
    >
      <path className={anonymous ? "kind-shape anonymous" : "kind-shape"} d={toOutline(look, 19)} />
      {glyph && (
        <g className="kind-glyph" transform="translate(-5.5 -5.5) scale(.458)">
          {look.icon.map((d) => (
            <path key={d} d={d} />
          ))}
        </g>
      )}
    </svg>
  );
}
