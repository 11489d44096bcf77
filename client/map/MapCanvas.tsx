// The map itself: a canvas with the world and the lines, and over it the marks and names, moved together.
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from "react";
import type { Relation } from "../../server/contract.ts";
import { toCanvasCommand } from "../graph/toCanvasCommand.ts";
import { chooseIds, isToggling } from "../table/chooseIds.ts";
import { createGlobe, worldWidth } from "./createGlobe.ts";
import { createMapPainter, type MapPainter } from "./createMapPainter.ts";
import { foldStands } from "./foldStands.ts";
import { MapMark } from "./MapMark.tsx";
import styles from "./MapView.module.css";
import { findCurve } from "./toCurves.ts";
import { type Transform, toFit } from "./toFit.ts";
import { countPlaced, gap, toMarkSize } from "./toMarkSize.ts";
import type { Outlook } from "./toOutlook.ts";
import type { Placed } from "./toPlaced.ts";
import { toReach } from "./toReach.ts";
import type { World } from "./toWorld.ts";
import { useFrame } from "./useFrame.ts";
import { useMapLayout } from "./useMapLayout.ts";
import { useMapZoom } from "./useMapZoom.ts";

export interface MapHandle {
  fit(): void;
  zoomBy(factor: number): void;
}

interface MapCanvasProps {
  placed: Placed;
  relations: readonly Relation[];
  world: World;
  outlook: Outlook;
  selected: readonly string[];
  onSelect(ids: string[]): void;
  theme: "light" | "dark";
  /** A node or relation. */
  hovered: string | undefined;
  onHover(id: string | undefined): void;
  handle: Ref<MapHandle>;
}

const closest = 400;

export function MapCanvas(props: MapCanvasProps): ReactElement {
  const { placed, relations, world, outlook, selected, onSelect, theme, hovered, onHover } = props;
  const svg = useRef<SVGSVGElement>(null);
  const group = useRef<SVGGElement>(null);
  const ground = useRef<HTMLCanvasElement>(null);
  const lights = useRef<HTMLCanvasElement>(null);
  const lines = useRef<HTMLCanvasElement>(null);
  const painter = useRef<MapPainter>(undefined);
  const byHand = useRef(false);
  /** The zoom for which marks and names were last laid out. */
  const laidOut = useRef(1);
  const frame = useFrame(svg);
  const globe = useMemo(() => createGlobe(outlook, world), [outlook, world]);
  const chosen = useMemo(() => new Set(selected), [selected]);
  const areas = useMemo(
    () => [...placed.areas].map(([id, country]) => ({ id, path: globe.toArea(country) })),
    [placed, globe],
  );
  const fitted = useMemo(() => {
    if (!frame) return undefined;
    const room = toMarkSize(countPlaced(placed), 1) + gap;
    const folded = foldStands(placed.stands, room, frame.width * frame.height, new Set());
    const least = frame.width / worldWidth;
    return toFit((k) => toReach(folded, globe, k, room, frame), frame, least, globe.toBox);
  }, [placed, globe, frame]);

  const least = ((frame?.width ?? worldWidth) / worldWidth) * 0.6;
  const zooming = useMapZoom(svg, { least, most: closest }, (to, hand) => {
    byHand.current ||= hand;
    painter.current?.move(to, !hand);
    turn(to);
  });
  const { settled, now } = zooming;
  const layout = useMapLayout({
    placed,
    relations,
    globe,
    at: settled,
    frame,
    keep: chosen,
    closer: settled.k / (fitted?.k ?? settled.k),
  });
  const { size, marks, nodes, folds, names, curves, stands } = layout;

  // It opens on what is there, and stays where a hand has moved it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at another size or projection, not at every move
  useEffect(() => {
    if (fitted && !byHand.current) zooming.go(fitted);
  }, [fitted]);
  const showAll = () => {
    byHand.current = false;
    if (fitted) zooming.go(fitted);
  };
  useImperativeHandle(props.handle, () => ({ fit: showAll, zoomBy: zooming.zoomBy }));

  /** Marks and names follow at once. */
  function turn({ k, x, y }: Transform): void {
    const scale = k / laidOut.current;
    group.current?.setAttribute("transform", `translate(${x} ${y}) scale(${scale})`);
  }
  useLayoutEffect(() => {
    if (!ground.current || !lines.current || !lights.current) return;
    const created = createMapPainter(ground.current, lines.current, lights.current);
    painter.current = created;
    return () => created.destroy();
  }, []);
  useLayoutEffect(() => {
    if (!frame) return;
    const margin = Math.round(Math.min(frame.width, frame.height) * 0.25);
    painter.current?.show({ globe, frame, margin, theme, areas, stands, curves, k: settled.k });
  }, [frame, globe, theme, areas, stands, curves, settled.k]);
  useLayoutEffect(() => painter.current?.light(chosen, hovered), [chosen, hovered]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it has come to rest
  useLayoutEffect(() => {
    laidOut.current = settled.k;
    turn(now.current);
    painter.current?.move(now.current, true);
  }, [settled, marks]);

  // What was selected elsewhere comes into sight.
  const first = selected[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another is selected, not when the map moves
  useEffect(() => {
    const at = first !== undefined ? marks.get(first) : undefined;
    if (!at || !frame) return;
    const { k, x, y } = now.current;
    const [left, top] = [at.x * (k / settled.k) + x, at.y * (k / settled.k) + y];
    const inside = left > 20 && top > 20 && left < frame.width - 20 && top < frame.height - 20;
    if (!inside) zooming.go({ k, x: x + frame.width / 2 - left, y: y + frame.height / 2 - top });
  }, [first]);

  /** A mark that stands for several unfolds where there is more room. */
  function lookCloser(id: string): void {
    const mark = marks.get(id);
    if (!mark || !frame) return;
    const k = Math.min(closest, now.current.k * 2.2);
    byHand.current = true;
    zooming.go({
      k,
      x: frame.width / 2 - (mark.x * k) / settled.k,
      y: frame.height / 2 - (mark.y * k) / settled.k,
    });
  }

  function findAt(event: MouseEvent): string | undefined {
    const mark = (event.target as Element).closest<SVGElement>("[data-id]")?.dataset.id;
    if (mark !== undefined) return mark;
    const box = svg.current?.getBoundingClientRect();
    const context = ground.current?.getContext("2d");
    if (!box || !context) return undefined;
    const { k, x, y } = now.current;
    const [left, top] = [event.clientX - box.left - x, event.clientY - box.top - y];
    const scale = k / settled.k;
    const curve = findCurve(curves, { x: left / scale, y: top / scale }, 7 / scale);
    if (curve) return curve.relation.id;
    context.setTransform(1, 0, 0, 1, 0, 0);
    return areas.find(({ path }) => context.isPointInPath(path, left / k, top / k))?.id;
  }

  function onClick(event: MouseEvent): void {
    const fold = (event.target as Element).closest<SVGElement>("[data-fold]")?.dataset.fold;
    if (fold !== undefined) {
      lookCloser(fold);
      return;
    }
    const id = findAt(event);
    if (id !== undefined) onSelect(chooseIds(selected, [id], isToggling(event)));
    else if (!isToggling(event)) onSelect([]);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const command = toCanvasCommand(event.key);
    if (!command) return;
    event.preventDefault();
    if ("zoom" in command) zooming.zoomBy(command.zoom);
    else if ("pan" in command) zooming.panBy(command.pan.x, command.pan.y);
    else if (command.does === "fit") showAll();
    else onSelect([]);
    if (!("does" in command)) byHand.current = true;
  }

  const extra = hovered !== undefined && !names.some(({ id }) => id === hovered) && marks.get(hovered);
  return (
    <>
      <canvas ref={ground} className={styles.canvas} />
      <canvas ref={lines} className={styles.canvas} />
      <canvas ref={lights} className={styles.canvas} />
      {/* biome-ignore lint/a11y/useSemanticElements: a map is no fieldset */}
      <svg
        ref={svg}
        className={styles.stage}
        data-over={hovered !== undefined}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map pans and zooms from the keyboard
        tabIndex={0}
        aria-label={`Map with ${nodes.length} nodes and ${curves.length} relations. Plus and minus zoom, 0 fits, arrows pan, Escape deselects. The button List has the same in words.`}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onMouseMove={(event) => {
          if (event.buttons === 0) onHover(findAt(event));
        }}
        onMouseLeave={() => onHover(undefined)}
      >
        <g ref={group}>
          {nodes.map((node) => {
            const at = marks.get(node.id);
            if (!at) return null;
            return (
              <MapMark key={node.id} node={node} x={at.x} y={at.y} size={size} chosen={chosen.has(node.id)} />
            );
          })}
          {folds.map(({ id, count }) => {
            const at = marks.get(id);
            if (!at) return null;
            return (
              <g key={id} data-fold={id} className={styles.fold} transform={`translate(${at.x} ${at.y})`}>
                <rect x={-toFoldWidth(count) / 2} y={-7} width={toFoldWidth(count)} height={14} rx={7} />
                <text>+{count}</text>
              </g>
            );
          })}
          {names.map(({ id, text, x, y }) => (
            <text key={id} data-id={id} className={styles.name} data-chosen={chosen.has(id)} x={x} y={y}>
              {text}
            </text>
          ))}
          {extra && (
            <text className={styles.name} data-extra="true" x={extra.x + size / 2 + 4} y={extra.y}>
              {nodes.find(({ id }) => id === hovered)?.name}
            </text>
          )}
        </g>
      </svg>
    </>
  );
}

/** Of the mark that says how many are folded. */
function toFoldWidth(count: number): number {
  return 14 + 6 * String(count).length;
}
