// The two clocks side by side: what happened when, and when it was said.
import { type ReactElement, useId, useMemo } from "react";
import { passesLens } from "../../seed/model/status.ts";
import type { ClaimAnswer, GraphNode } from "../../server/contract.ts";
import { toClaimStatement } from "../evidence/toClaimStatement.ts";
import { measureText } from "../graph/nodeBox.ts";
import { toEventSpans } from "./eventSpan.ts";
import { placeLabels } from "./placeLabels.ts";
import { StripAsOf } from "./StripAsOf.tsx";
import { StripAxis } from "./StripAxis.tsx";
import { StripClaim } from "./StripClaim.tsx";
import { StripEvent } from "./StripEvent.tsx";
import { StripFades } from "./StripFades.tsx";
import "../graph/marks.css";
import "./strip.css";
import { createTimeScale } from "./timeScale.ts";
import { toDenialLinks } from "./toDenialLinks.ts";
import { placeDots, toSaidDots } from "./toSaidDots.ts";
import { useWidth } from "./useWidth.ts";

export interface TimelineStripProps {
  nodes: GraphNode[];
  claims: ClaimAnswer[];
  /** Nodes and relations. */
  selected: readonly string[];
  /** The lens's day; claims said after it are faded. */
  asOf?: string;
  onSelect(id: string | undefined): void;
  theme: "light" | "dark";
}

const height = 132;
const left = 78;
const rows = 3;
const firstRow = 36;
const rowHeight = 18;
const saidRow = 99;
const measure = (text: string) => measureText(text, 11.5);

export function TimelineStrip({
  nodes,
  claims,
  selected,
  asOf,
  onSelect,
  theme,
}: TimelineStripProps): ReactElement {
  const [frame, width] = useWidth<HTMLElement>();
  const fades = useId();
  const spans = useMemo(() => toEventSpans(nodes), [nodes]);

  const dots = useMemo(() => toSaidDots(claims, { selected, asOf }), [claims, selected, asOf]);
  const right = Math.max(left + 100, width - 16);
  const scale = useMemo(() => {
    const said = dots.map(({ day }) => ({ start: day, end: day }));
    return createTimeScale([...spans, ...said], left, right);
  }, [spans, dots, right]);
  const placed = useMemo(() => {
    const slots = spans.map(({ id, name, start, end }) => {
      const [x0, x1] = [scale.x(start), scale.x(end)];
      return { id, text: name, x0, x1: Math.max(x0 + 6, x1) };
    });
    return new Map(placeLabels(slots, rows, right, measure).map((slot) => [slot.id, slot]));
  }, [spans, scale, right]);
  const said = useMemo(
    () => placeDots(dots, scale.x, { step: 11, rows: 3, left, right }),
    [dots, scale, right],
  );
  const links = useMemo(() => {
    const known = asOf ? claims.filter((claim) => passesLens(toClaimStatement(claim), { asOf })) : claims;
    return toDenialLinks(spans, known, selected);
  }, [spans, claims, asOf, selected]);
  const saidById = useMemo(
    () => new Map(said.flatMap((dot) => dot.claims.map((claim) => [claim, dot] as const))),
    [said],
  );

  return (
    <section
      ref={frame}
      className="timeline-strip"
      data-theme={theme}
      aria-label="Timeline: what happened, and when it was said"
    >
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the section around it is named, and a title would pop up everywhere */}
      <svg width={width} height={height}>
        <StripFades id={fades} />
        <StripAxis scale={scale} left={left} right={right} height={height} />
        <text className="strip-row" x={14} y={firstRow + 4}>
          happened
        </text>
        <text className="strip-row" x={14} y={saidRow + 15}>
          said
        </text>
        {asOf && <StripAsOf asOf={asOf} x={scale.x(asOf)} right={right} top={saidRow - 10} bottom={height} />}
        {links.map(({ event, claim }) => {
          const [slot, dot] = [placed.get(event), saidById.get(claim)];
          if (!slot || !dot) return null;
          const [x0, y0] = [(slot.x0 + slot.x1) / 2, firstRow + slot.row * rowHeight + 8];
          const [x1, y1] = [dot.x, saidRow + dot.y - 7];
          return (
            <path
              key={`${event} ${claim}`}
              className="strip-denial"
              d={`M${x0} ${y0}C${x0} ${y1 - 8} ${x1} ${y0 + 8} ${x1} ${y1}`}
            />
          );
        })}
        {spans.map((span) => {
          const slot = placed.get(span.id);
          if (!slot) return null;
          const y = firstRow + slot.row * rowHeight;
          const pressed = selected.includes(span.id);
          return <StripEvent key={span.id} {...{ span, slot, y, fades, onSelect }} chosen={pressed} />;
        })}
        {said.map((dot) => (
          <StripClaim
            key={dot.claims[0]}
            dot={dot}
            y={saidRow}
            chosen={selected.includes(dot.target)}
            onSelect={onSelect}
          />
        ))}
      </svg>
    </section>
  );
}
