// A part of a comparison as a small picture: two halves, A and B, full where the lens sees it, crossed where they differ.
import type { ReactElement } from "react";
import type { Part } from "./compareLenses.ts";
import "./parts.css";

/** Decorative: the part's name stands beside it. */
export function PartMark({ part, size = 16 }: { part: Part; size?: number }): ReactElement {
  const [a, b] = [part !== "only-b" && part !== "neither", part !== "only-a" && part !== "neither"];
  return (
    <svg
      className="part-mark"
      data-part={part}
      width={size}
      height={size}
      viewBox="-9 -9 18 18"
      aria-hidden="true"
    >
      <path className={a ? "full" : "empty"} d="M-1 -7.5a7.5 7.5 0 0 0 0 15z" />
      <path className={b ? "full" : "empty"} d="M1 -7.5a7.5 7.5 0 0 1 0 15z" />
      {part === "opposed" && <path className="cross" d="M-4 -4L4 4M4 -4L-4 4" />}
    </svg>
  );
}
