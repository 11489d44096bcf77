// Zoom and pan along time by wheel, drag and touch: every move goes to the drawing at once, and to React when the hand rests.
import { select } from "d3-selection";
import { type ZoomBehavior, zoom, zoomIdentity } from "d3-zoom";
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Extent } from "./toDensity.ts";

export interface TimeZoom {
  /** Where it came to rest. */
  settled: Extent;
  /** Where it is at this moment. */
  now: RefObject<Extent>;
  go(to: Extent): void;
  zoomBy(factor: number, around?: number): void;
  /** Of what is in sight. */
  panBy(share: number): void;
}

const rest = 140;
const day = 86_400_000;
/** Closer than this there is nothing more to see: a day is this many pixels. */
const widestDay = 90;

/** `width` in pixels of `element`, over which `extent` is laid. `onMove` draws; `onRest` is told of what a hand did. */
export function useTimeZoom(
  element: RefObject<HTMLElement | null>,
  { extent, width }: { extent: Extent; width: number },
  opening: Extent,
  onMove: (now: Extent) => void,
  onRest: (now: Extent) => void,
): TimeZoom {
  const [settled, settle] = useState<Extent>(opening);
  const now = useRef<Extent>(settled);
  const behavior = useRef<ZoomBehavior<HTMLElement, unknown>>(undefined);
  const latest = useRef({ onMove, onRest, extent, width });
  latest.current = { onMove, onRest, extent, width };

  useEffect(() => {
    const target = element.current;
    if (!target) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const zooming = zoom<HTMLElement, unknown>()
      .clickDistance(5)
      .filter((event: MouseEvent | WheelEvent) => !event.button && !isSideways(event))
      .on("zoom", ({ transform: { k, x }, sourceEvent }) => {
        now.current = toWindow(k, x, latest.current);
        latest.current.onMove(now.current);
        clearTimeout(timer);
        const done = () => {
          settle(now.current);
          if (sourceEvent) latest.current.onRest(now.current);
        };
        if (sourceEvent) timer = setTimeout(done, rest);
        else done();
      });
    behavior.current = zooming;
    select(target).call(zooming).on("dblclick.zoom", null);
    const onWheel = (event: WheelEvent) => {
      if (!isSideways(event)) return;
      event.preventDefault();
      const by = event.deltaX === 0 ? event.deltaY : event.deltaX;
      const { k } = (target as { __zoom?: { k: number } }).__zoom ?? { k: 1 };
      zooming.translateBy(select(target), -by / k, 0);
      clearTimeout(timer);
      timer = setTimeout(() => latest.current.onRest(now.current), rest);
    };
    target.addEventListener("wheel", onWheel, { passive: false });
    return () => {
      clearTimeout(timer);
      target.removeEventListener("wheel", onWheel);
      select(target).on(".zoom", null);
    };
  }, [element]);

  useEffect(() => {
    behavior.current
      ?.extent([
        [0, 0],
        [width, 1],
      ])
      .translateExtent([
        [0, Number.NEGATIVE_INFINITY],
        [width, Number.POSITIVE_INFINITY],
      ])
      .scaleExtent([1, Math.max(1, ((extent.end - extent.start) / day / width) * widestDay)]);
  }, [extent, width]);

  const go = useCallback(
    (to: Extent) => {
      const { extent: all, width: wide } = latest.current;
      const whole = all.end - all.start;
      const least = Math.min(whole, (wide / widestDay) * day);
      const length = Math.min(whole, Math.max(least, to.end - to.start));
      const wanted = (to.start + to.end - length) / 2;
      const start = Math.max(all.start, Math.min(all.end - length, wanted));
      const k = whole / length;
      const x = (-(start - all.start) / whole) * wide * k;
      if (element.current && behavior.current)
        behavior.current.transform(select(element.current), zoomIdentity.translate(x, 0).scale(k));
    },
    [element],
  );
  // Other data or another width: the same time stays in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the ground changes, not when it moves
  useEffect(() => go(now.current), [extent, width]);

  return useMemo(() => {
    const change = (to: Extent) => {
      go(to);
      latest.current.onRest(now.current);
    };
    return {
      settled,
      now,
      go,
      zoomBy(factor, around) {
        const { start, end } = now.current;
        const middle = around ?? (start + end) / 2;
        change({ start: middle - (middle - start) / factor, end: middle + (end - middle) / factor });
      },
      panBy(share) {
        const by = (now.current.end - now.current.start) * share;
        change({ start: now.current.start + by, end: now.current.end + by });
      },
    };
  }, [settled, go]);
}

function isSideways(event: Event): event is WheelEvent {
  if (!(event instanceof WheelEvent) || event.ctrlKey) return false;
  return event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
}

function toWindow(k: number, x: number, { extent, width }: { extent: Extent; width: number }): Extent {
  const whole = extent.end - extent.start;
  const start = extent.start - (x / (width * k)) * whole;
  return { start, end: start + whole / k };
}
