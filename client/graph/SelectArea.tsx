// The area a person draws over the graph to choose what lies in it: a rectangle or a freehand shape.
import {
  type PointerEvent,
  type ReactElement,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import type { Point } from "./computeLayout.ts";

export interface SelectAreaHandle {
  /** Begins a rectangle with a pointer that came down elsewhere. */
  begin(event: { pointerId: number; clientX: number; clientY: number }): void;
}

interface SelectAreaProps {
  /** Undefined: lies there unseen until `begin` is called. */
  tool: "marquee" | "lasso" | undefined;
  /** Corners in pixels of the canvas. */
  onArea(corners: Point[], added: boolean): void;
  onTap(at: Point, added: boolean): void;
  ref?: Ref<SelectAreaHandle>;
}

/** A smaller movement is a tap. */
const least = 5;

export function SelectArea({ tool, onArea, onTap, ref }: SelectAreaProps): ReactElement {
  const area = useRef<SVGSVGElement>(null);
  const [path, setPath] = useState<Point[]>();
  const shape = path && tool !== "lasso" ? toRectangle(path) : path;

  function toPoint({ clientX, clientY }: { clientX: number; clientY: number }): Point {
    const box = area.current?.getBoundingClientRect();
    return { x: clientX - (box?.x ?? 0), y: clientY - (box?.y ?? 0) };
  }

  function begin(event: { pointerId: number; clientX: number; clientY: number }): void {
    area.current?.setPointerCapture(event.pointerId);
    setPath([toPoint(event)]);
  }
  useImperativeHandle(ref, () => ({ begin }));

  useEffect(() => {
    if (!path) return;
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      setPath(undefined);
    };
    addEventListener("keydown", cancel, { capture: true });
    return () => removeEventListener("keydown", cancel, { capture: true });
  }, [path]);

  function end(event: PointerEvent): void {
    const added = event.shiftKey || event.ctrlKey || event.metaKey;
    if (!path || !shape) return;
    setPath(undefined);
    const [first] = path;
    const far = first && path.some(({ x, y }) => Math.hypot(x - first.x, y - first.y) >= least);
    if (far) onArea(shape, added);
    else if (first) onTap(first, added);
  }

  return (
    <svg
      ref={area}
      className="graph-area"
      data-tool={tool ?? (path ? "marquee" : "none")}
      aria-hidden="true"
      onPointerDown={(event) => {
        if (event.button === 0 && event.isPrimary) begin(event);
      }}
      onPointerMove={(event) => {
        if (path) setPath([...path, toPoint(event)]);
      }}
      onPointerUp={end}
      onPointerCancel={() => setPath(undefined)}
    >
      {shape && <polygon points={shape.map(({ x, y }) => `${x},${y}`).join(" ")} />}
    </svg>
  );
}

function toRectangle(path: readonly Point[]): Point[] {
  const [a, b] = [path[0], path.at(-1)];
  if (!a || !b) return [];
  return [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];
}
