// The whole of time in one strip: how much lies where, what of it is in sight, and a brush for from and until.
import { type KeyboardEvent, type PointerEvent, type ReactElement, useMemo, useRef, useState } from "react";
import { formatEdtf } from "../evidence/formatEdtf.ts";
import { useWidth } from "../strip/useWidth.ts";
import { toBrushed, toHandleDay } from "./brushDays.ts";
import styles from "./Timeline.module.css";
import { toAxis } from "./toAxis.ts";
import { type Extent, toDensity } from "./toDensity.ts";
import type { Marks } from "./toMarks.ts";

interface TimelineDensityProps {
  marks: Pick<Marks, "happened" | "said">;
  extent: Extent;
  sight: Extent;
  /** ISO days. */
  from: string | undefined;
  to: string | undefined;
  onRange(range: { from?: string; to?: string }, how: { step: boolean }): void;
}

const height = 46;
const middle = 17;
const bottom = 34;
const barWidth = 5;

export function TimelineDensity(props: TimelineDensityProps): ReactElement {
  const { marks, extent, sight, from, to, onRange } = props;
  const [root, width] = useWidth<HTMLDivElement>();
  const [drawn, setDrawn] = useState<{ a: number; b: number }>();
  const start = useRef<number>(undefined);
  const bars = Math.max(10, Math.floor(width / barWidth));
  const density = useMemo(() => toDensity(marks, extent, bars), [marks, extent, bars]);
  const ticks = useMemo(() => toAxis(extent, width), [extent, width]);
  const x = (time: number) =>
    Math.max(0, Math.min(width, ((time - extent.start) / (extent.end - extent.start)) * width));
  const timeAt = (left: number) => extent.start + (left / width) * (extent.end - extent.start);
  const toX = (day: string, after = 0) => x(Date.parse(`${day}T00:00:00Z`) + after);
  const brushed = drawn ? toBrushed(timeAt(drawn.a), timeAt(drawn.b)) : { from, to };
  const [x0, x1] = [brushed.from ? toX(brushed.from) : 0, brushed.to ? toX(brushed.to, 86_400_000) : width];

  const placeOf = (event: PointerEvent) => event.clientX - (root.current?.getBoundingClientRect().left ?? 0);
  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    root.current?.setPointerCapture(event.pointerId);
    const at = placeOf(event);
    const side = (event.target as HTMLElement).dataset.side;
    // Of a handle that is taken, the other one stays.
    start.current = side === "from" ? x1 : side === "to" ? x0 : at;
    if (side) setDrawn({ a: start.current, b: at });
  }
  function onPointerMove(event: PointerEvent): void {
    if (start.current === undefined) return;
    const at = Math.max(0, Math.min(width, placeOf(event)));
    if (drawn || Math.abs(at - start.current) > 4) setDrawn({ a: start.current, b: at });
  }
  function onPointerUp(): void {
    start.current = undefined;
    if (!drawn) return;
    const range = toBrushed(timeAt(drawn.a), timeAt(drawn.b));
    setDrawn(undefined);
    const [left, right] = [Math.min(drawn.a, drawn.b), Math.max(drawn.a, drawn.b)];
    // A brush that reaches an edge leaves that side open.
    onRange(
      { from: left <= 1 ? undefined : range.from, to: right >= width - 1 ? undefined : range.to },
      { step: true },
    );
  }

  const drawHandle = (side: "from" | "to") => {
    const day = side === "from" ? brushed.from : brushed.to;
    const onKeyDown = (event: KeyboardEvent) => {
      const next = toHandleDay(event.key, { side, from, to, extent, wide: !event.shiftKey });
      if (next === undefined) return;
      event.preventDefault();
      onRange({ from, to, [side]: next.day }, { step: false });
    };
    return (
      <div
        role="slider"
        tabIndex={0}
        data-side={side}
        className={styles.handle}
        style={{ left: side === "from" ? x0 : x1 }}
        aria-label={side === "from" ? "Happened from" : "Happened until"}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(((side === "from" ? x0 : x1) / Math.max(1, width)) * 100)}
        aria-valuetext={day ? formatEdtf(day) : "open"}
        title={`${side === "from" ? "Happened from" : "Happened until"}: ${day ? formatEdtf(day) : "open"}`}
        onKeyDown={onKeyDown}
      />
    );
  };
  return (
    <div
      ref={root}
      className={styles.density}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        start.current = undefined;
        setDrawn(undefined);
      }}
    >
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {density.map(({ happened, said }, at) => {
          const left = (at / bars) * width;
          const wide = width / bars - 1;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
            <g key={at}>
              {happened > 0 && (
                <rect
                  className={styles.happened}
                  x={left}
                  y={middle - Math.max(1.5, happened * (middle - 1))}
                  width={wide}
                  height={Math.max(1.5, happened * (middle - 1))}
                />
              )}
              {said > 0 && (
                <rect
                  className={styles.said}
                  x={left}
                  y={middle + 1}
                  width={wide}
                  height={Math.max(1.5, said * (bottom - middle - 1))}
                />
              )}
            </g>
          );
        })}
        <line className={styles.middle} x1={0} x2={width} y1={middle + 0.5} y2={middle + 0.5} />
        {ticks.map(({ time, label }) => (
          <text key={time} className={styles.years} x={Math.min(width - 30, x(time) + 2)} y={height - 2}>
            {label}
          </text>
        ))}
        {x0 > 0 && <rect className={styles.out} x={0} y={0} width={x0} height={bottom} />}
        {x1 < width && <rect className={styles.out} x={x1} y={0} width={width - x1} height={bottom} />}
        <rect
          className={styles.sight}
          x={x(sight.start) + 0.75}
          y={0.75}
          width={Math.max(3, x(sight.end) - x(sight.start) - 1.5)}
          height={bottom - 1}
          rx={3}
        />
      </svg>
      {drawHandle("from")}
      {drawHandle("to")}
    </div>
  );
}
