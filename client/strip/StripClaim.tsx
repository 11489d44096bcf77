// One claim in the strip's lower row, as something that can be chosen.
import type { KeyboardEvent, ReactElement } from "react";
import { StripMark } from "./StripMark.tsx";
import type { PlacedDot } from "./toSaidDots.ts";

interface StripClaimProps {
  dot: PlacedDot;
  y: number;
  chosen: boolean;
  onSelect(id: string): void;
}

export function StripClaim({ dot, y, chosen, onSelect }: StripClaimProps): ReactElement {
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onSelect(dot.target);
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button
    <g
      className="strip-claim"
      data-after={dot.after}
      transform={`translate(${dot.x} ${y + dot.y})`}
      role="button"
      tabIndex={0}
      aria-label={dot.text}
      aria-pressed={chosen}
      onClick={() => onSelect(dot.target)}
      onKeyDown={onKeyDown}
    >
      <title>{dot.text}</title>
      <rect className="strip-hit" x={-6} y={-6} width={dot.claims.length > 1 ? 32 : 12} height={12} />
      <StripMark stance={dot.stance} />
      {dot.claims.length > 1 && (
        <text className="strip-count" x={7} y={4}>
          {dot.claims.length}
        </text>
      )}
    </g>
  );
}
