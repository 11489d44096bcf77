// The graph as a picture: hands React's scene to the canvas session and its events back.
import {
  type KeyboardEvent,
  type ReactElement,
  type Ref,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from "react";
import { collapseGraph } from "./collapseGraph.ts";
import type { Point, Positions } from "./computeLayout.ts";
import { createGraphSession, type GraphSession } from "./createGraphSession.ts";
import { createLayouter } from "./createLayouter.ts";
import { drawGuide } from "./drawGuide.ts";
import { GraphTwin } from "./GraphTwin.tsx";
import "./graph.css";
import type { Scene } from "./Scene.ts";
import { SelectArea, type SelectAreaHandle } from "./SelectArea.tsx";
import { toCanvasCommand } from "./toCanvasCommand.ts";

export interface GraphHandle {
  /** Takes the keyboard, as after its menu. */
  focus(): void;
  fit(): void;
  /** Shows these as large as they can be read. */
  fitTo(ids: readonly string[]): void;
  /** Brings these into the middle at the reader's zoom. */
  center(ids: readonly string[]): void;
  relayout(): void;
  /** Where everything stands, closed groups and their members included. */
  positions(): Positions;
  zoomBy(factor: number): void;
  toPng(): Promise<Blob>;
}

export type CanvasTool = "move" | "marquee" | "lasso";

export interface GraphCanvasProps extends Scene {
  /** Ids of nodes, and of relations, which contain `~`. */
  selected: readonly string[];
  /** The new choice as a whole. */
  onSelect(ids: string[]): void;
  onExpand(nodeId: string): void;
  onToggleGroup?(id: string): void;
  /** All places, after a layout has settled or a person has dragged; `moved` are those that changed. */
  onPlaced?(positions: Positions, by: "layout" | "person", moved: readonly string[]): void;
  /** Right click, long press or the menu key; `at` in the window's pixels. */
  onMenu?(id: string | undefined, at: Point): void;
  tool?: CanvasTool;
  theme: "light" | "dark";
  handle?: Ref<GraphHandle>;
  /** The wheel alone scrolls the page, and zooms with Ctrl: for a canvas that is one of many on a page. */
  scrollsPage?: boolean;
}

export function GraphCanvas(props: GraphCanvasProps): ReactElement {
  const { nodes, relations, groups, focus, layout, positions, pinned, sizes, colors } = props;
  const { selected, onSelect, theme, tool = "move", scrollsPage = false } = props;
  const graph = useMemo(() => collapseGraph(nodes, relations, groups), [nodes, relations, groups]);
  const frame = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const guide = useRef<SVGSVGElement>(null);
  const area = useRef<SelectAreaHandle>(null);
  const session = useRef<GraphSession | undefined>(undefined);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const [outer, container] = [frame.current, stage.current];
    if (!outer || !container) return;
    const layouter = createLayouter();
    const created = createGraphSession({
      container,
      theme: latest.current.theme,
      layout: layouter.layout,
      onSelect: (ids) => latest.current.onSelect(ids),
      onExpand: (id) => latest.current.onExpand(id),
      onToggleGroup: (id) => latest.current.onToggleGroup?.(id),
      onPlaced: (places, by, moved) => latest.current.onPlaced?.(places, by, moved),
      // Without a menu of ours the browser's own stays.
      ...(latest.current.onMenu && { onMenu: (id, at) => latest.current.onMenu?.(id, at) }),
      onArea: (event) => area.current?.begin(event),
      onView: (shown, view) => {
        if (guide.current && (shown || guide.current.firstChild)) drawGuide(guide.current, shown, view);
      },
      onReady: (ready) => {
        outer.dataset.ready = String(ready);
      },
      isStill: () => matchMedia("(prefers-reduced-motion: reduce)").matches,
    });
    session.current = created;
    const observer = new ResizeObserver(() => created.resize());
    observer.observe(container);
    return () => {
      observer.disconnect();
      session.current = undefined;
      created.destroy();
      layouter.destroy();
    };
  }, []);

  useEffect(() => {
    const outer = frame.current;
    if (!outer || !scrollsPage) return;
    // The canvas takes every wheel event that reaches it.
    const spare = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    };
    outer.addEventListener("wheel", spare, { capture: true, passive: true });
    return () => outer.removeEventListener("wheel", spare, { capture: true });
  }, [scrollsPage]);
  useEffect(() => session.current?.setTheme(theme), [theme]);
  useEffect(
    () =>
      session.current?.update({ nodes, relations, groups, focus, layout, positions, pinned, sizes, colors }),
    [nodes, relations, groups, focus, layout, positions, pinned, sizes, colors],
  );
  useEffect(() => session.current?.choose(selected), [selected]);
  useImperativeHandle(props.handle, () => ({
    focus: () => stage.current?.focus({ preventScroll: true }),
    fit: () => session.current?.fit(),
    fitTo: (ids) => session.current?.fitTo(ids),
    center: (ids) => session.current?.fitTo(ids, true),
    relayout: () => session.current?.relayout(),
    positions: () => session.current?.positions() ?? {},
    zoomBy: (factor) => session.current?.zoomBy(factor),
    toPng: async () => {
      if (!session.current) throw new Error("The graph is not drawn yet; try again in a moment");
      return session.current.toPng();
    },
  }));

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const command = toCanvasCommand(event.shiftKey && event.key === "F10" ? "ContextMenu" : event.key);
    if (!command) return;
    event.preventDefault();
    if ("zoom" in command) session.current?.zoomBy(command.zoom);
    else if ("pan" in command) session.current?.panBy(command.pan.x, command.pan.y);
    else if (command.does === "fit") session.current?.fit();
    else if (command.does === "menu") openMenu(selected.at(-1));
    else onSelect([]);
  }

  function openMenu(id: string | undefined): void {
    const [box, at] = [stage.current?.getBoundingClientRect(), session.current?.pointOf(id)];
    if (box && at) props.onMenu?.(id, { x: box.x + at.x, y: box.y + at.y });
  }

  return (
    <div
      ref={frame}
      className="graph-canvas"
      data-theme={theme}
      data-nodes={nodes.length}
      data-relations={relations.length}
      data-layout={layout ?? "force"}
      data-ready="false"
    >
      <svg ref={guide} className="graph-guide" aria-hidden="true" />
      {/* biome-ignore lint/a11y/useSemanticElements: a canvas is no fieldset */}
      <div
        ref={stage}
        className="graph-stage"
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the canvas pans and zooms from the keyboard
        tabIndex={0}
        aria-label={`Graph of ${nodes.length} nodes and ${relations.length} relations. Plus and minus zoom, 0 fits, arrows pan, Escape deselects. The same as a list follows.`}
        onKeyDown={onKeyDown}
      />
      <SelectArea
        ref={area}
        tool={tool === "move" ? undefined : tool}
        onArea={(corners, added) => {
          const inside = session.current?.idsWithin(corners) ?? [];
          onSelect(added ? [...new Set([...selected, ...inside])] : inside);
        }}
        onTap={(at, added) => session.current?.tapAt(at, added)}
      />
      <GraphTwin
        graph={graph}
        selected={selected}
        onSelect={onSelect}
        onToggleGroup={(id) => props.onToggleGroup?.(id)}
      />
    </div>
  );
}
