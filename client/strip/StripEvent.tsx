// One event on the strip: a bar whose ends are as sharp as its date is known, or a point for a day.
import type { KeyboardEvent, ReactElement } from "react";
import type { EventSpan } from "./eventSpan.ts";
import type { PlacedSlot } from "./placeLabels.ts";

interface StripEventProps {
  span: EventSpan;
  slot: PlacedSlot;
  y: number;
  /** Prefix of the gradients' ids on this page. */
  fades: string;
  chosen: boolean;
  onSelect(id: string): void;
}

export function StripEvent({ span, slot, y, fades, chosen, onSelect }: StripEventProps): ReactElement {
  const middle = (slot.x0 + slot.x1) / 2;
  const width = Math.max(6, slot.x1 - slot.x0);
  const softStart = span.soft || span.openStart;
  const softEnd = span.soft || span.openEnd;
  const fade = softStart && softEnd ? "both" : softStart ? "start" : softEnd ? "end" : undefined;
  const fill = fade ? `url(#${fades}-${span.kind}-${fade})` : undefined;
  const about = `${span.name}, ${span.date}${span.status ? `, ${span.status}` : ""}`;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onSelect(span.id);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button
    <g
      className="strip-event"
      data-kind={span.kind}
      data-status={span.status}
      role="button"
      tabIndex={0}
      aria-label={about}
      aria-pressed={chosen}
      onClick={() => onSelect(span.id)}
      onKeyDown={onKeyDown}
    >
      <title>{about}</title>
      <rect className="strip-hit" x={slot.x0 - 5} y={y - 11} width={width + 10} height={22} />
      {span.point ? (
        <circle className="strip-bar" cx={middle} cy={y} r={5.5} />
      ) : (
        <rect className="strip-bar" x={slot.x0} y={y - 7} width={width} height={14} rx={7} fill={fill} />
      )}
      {span.openEnd && <path className="strip-open" d={`M${slot.x0 + width + 1} ${y - 4}l5 4l-5 4`} />}
      {span.openStart && <path className="strip-open" d={`M${slot.x0 - 1} ${y - 4}l-5 4l5 4`} />}
      <text className="strip-name" x={slot.textX + (span.openEnd ? 7 : 0)} y={y + 4}>
        {slot.shown}
      </text>
    </g>
  );
}
