// A stance as a small picture; its word stands beside it.
import type { ReactElement } from "react";
import { stanceLook, type Told } from "./stanceLook.ts";

export function StanceMark({ told, size = 14 }: { told: Told; size?: number }): ReactElement {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={stanceLook[told].mark} />
    </svg>
  );
}
