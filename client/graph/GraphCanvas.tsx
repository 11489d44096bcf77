// The graph as a picture: hands React's nodes and relations to the canvas session and its events back.
import {
  type KeyboardEvent,
  type ReactElement,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
} from "react";
import type { Positions } from "./computeLayout.ts";
import { createGraphSession, type GraphSession } from "./createGraphSession.ts";
import { createLayouter } from "./createLayouter.ts";
import type { DrawnNode, DrawnRelation } from "./DrawnGraph.ts";
import { GraphTwin } from "./GraphTwin.tsx";
import "./graph.css";
import { toCanvasCommand } from "./toCanvasCommand.ts";

export interface GraphHandle {
  fit(): void;
  relayout(): void;
  positions(): Positions;
  zoomBy(factor: number): void;
  toPng(): Promise<Blob>;
}

export interface GraphCanvasProps {
  nodes: readonly DrawnNode[];
  relations: readonly DrawnRelation[];
  /** A node's id, or a relation's, which contains `~`. */
  selected: string | undefined;
  onSelect(id: string | undefined): void;
  onExpand(nodeId: string): void;
  theme: "light" | "dark";
  handle?: Ref<GraphHandle>;
  /** The node to put in the middle at the first layout. */
  focus?: string;
  /** The wheel alone scrolls the page, and zooms with Ctrl: for a canvas that is one of many on a page. */
  scrollsPage?: boolean;
}

export function GraphCanvas(props: GraphCanvasProps): ReactElement {
  const { nodes, relations, selected, onSelect, theme, focus, scrollsPage = false } = props;
  const frame = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
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
      onSelect: (id) => latest.current.onSelect(id),
      onExpand: (id) => latest.current.onExpand(id),
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
    // Cytoscape takes every wheel event that reaches it; there is no setting that spares the page's.
    const spare = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    };
    outer.addEventListener("wheel", spare, { capture: true, passive: true });
    return () => outer.removeEventListener("wheel", spare, { capture: true });
  }, [scrollsPage]);
  useEffect(() => session.current?.setTheme(theme), [theme]);
  useEffect(() => session.current?.update(nodes, relations, focus), [nodes, relations, focus]);
  useEffect(() => session.current?.choose(selected), [selected]);
  useImperativeHandle(props.handle, () => ({
    fit: () => session.current?.fit(),
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
    const command = toCanvasCommand(event.key);
    if (!command) return;
    event.preventDefault();
    if ("zoom" in command) session.current?.zoomBy(command.zoom);
    else if ("pan" in command) session.current?.panBy(command.pan.x, command.pan.y);
    else if (command.does === "fit") session.current?.fit();
    else onSelect(undefined);
  }

  return (
    <div
      ref={frame}
      className="graph-canvas"
      data-theme={theme}
      data-nodes={nodes.length}
      data-relations={relations.length}
      data-ready="false"
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a canvas is no fieldset */}
      <div
        ref={stage}
        className="graph-stage __________cytoscape_container"
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the canvas pans and zooms from the keyboard
        tabIndex={0}
        aria-label={`Graph of ${nodes.length} nodes and ${relations.length} relations. Plus and minus zoom, 0 fits, arrows pan, Escape deselects. The same as a list follows.`}
        onKeyDown={onKeyDown}
      />
      <GraphTwin nodes={nodes} relations={relations} selected={selected} onSelect={onSelect} />
    </div>
  );
}
