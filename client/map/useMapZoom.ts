// Zoom and pan by wheel, drag and touch: every move goes to the drawing at once, and to React when the hand rests.
import { select } from "d3-selection";
import { type ZoomBehavior, zoom, zoomIdentity } from "d3-zoom";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { Transform } from "./toFit.ts";

export interface MapZoom {
  /** Where it came to rest. */
  settled: Transform;
  /** Where it is at this moment. */
  now: RefObject<Transform>;
  go(to: Transform): void;
  zoomBy(factor: number): void;
  panBy(x: number, y: number): void;
}

const rest = 140;

/** `least` and `most` bound the factor; `onMove` draws. */
export function useMapZoom(
  element: RefObject<SVGSVGElement | null>,
  bounds: { least: number; most: number },
  onMove: (now: Transform, byHand: boolean) => void,
): MapZoom {
  const [settled, settle] = useState<Transform>({ k: 1, x: 0, y: 0 });
  const now = useRef<Transform>(settled);
  const behavior = useRef<ZoomBehavior<SVGSVGElement, unknown>>(undefined);
  const latest = useRef(onMove);
  latest.current = onMove;
  const { least, most } = bounds;

  useEffect(() => {
    const svg = element.current;
    if (!svg) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const zooming = zoom<SVGSVGElement, unknown>()
      .clickDistance(4)
      .on("zoom", ({ transform: { k, x, y }, sourceEvent }) => {
        now.current = { k, x, y };
        latest.current(now.current, Boolean(sourceEvent));
        clearTimeout(timer);
        if (sourceEvent) timer = setTimeout(() => settle(now.current), rest);
        else settle(now.current);
      });
    behavior.current = zooming;
    // A double click selects twice, and zooms with the wheel or the keys.
    select(svg).call(zooming).on("dblclick.zoom", null);
    return () => {
      clearTimeout(timer);
      select(svg).on(".zoom", null);
    };
  }, [element]);
  useEffect(() => {
    behavior.current?.scaleExtent([least, most]);
  }, [least, most]);

  const withBoth = (
    act: (svg: SVGSVGElement, zooming: ZoomBehavior<SVGSVGElement, unknown>) => void,
  ): void => {
    if (element.current && behavior.current) act(element.current, behavior.current);
  };
  return {
    settled,
    now,
    go: ({ k, x, y }) =>
      withBoth((svg, zooming) => zooming.transform(select(svg), zoomIdentity.translate(x, y).scale(k))),
    zoomBy: (factor) => withBoth((svg, zooming) => zooming.scaleBy(select(svg), factor)),
    panBy: (x, y) =>
      withBoth((svg, zooming) => zooming.translateBy(select(svg), x / now.current.k, y / now.current.k)),
  };
}
