// The graph in the middle of the workspace: the canvas or the reason there is none, its tools and menu, and what is not shown.
import { lazy, type ReactElement, type RefObject, Suspense, useMemo, useState } from "react";
import type { CanvasTool, GraphHandle } from "../graph/GraphCanvas.tsx";
import { toGroups } from "../graph/toGroups.ts";
import { toSizes } from "../measures/toSizes.ts";
import type { Measures } from "../measures/useMeasures.ts";
import { chooseFocus } from "./chooseFocus.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { GraphMenu, type MenuPlace } from "./GraphMenu.tsx";
import styles from "./GraphPane.module.css";
import { GraphState } from "./GraphState.tsx";
import { GraphSummary } from "./GraphSummary.tsx";
import { GraphTools } from "./GraphTools.tsx";
import { parseRelationId } from "./parseRelationId.ts";
import type { WorkspaceModel } from "./useWorkspace.ts";
import { noFilters, toggle } from "./viewChanges.ts";

const GraphCanvas = lazy(() => import("../graph/GraphCanvas.tsx").then((m) => ({ default: m.GraphCanvas })));

interface GraphPaneProps {
  model: WorkspaceModel;
  measures: Measures;
  theme: "light" | "dark";
  handle: RefObject<GraphHandle | null>;
}

export function GraphPane({ model, measures, theme, handle }: GraphPaneProps): ReactElement {
  const { view, lens, graph, filtered, selected, chosen, places, actions, undo } = model;
  const [tool, setTool] = useState<CanvasTool>("move");
  const [menu, setMenu] = useState<MenuPlace>();
  const focus = useMemo(() => chooseFocus(graph.nodes, graph.relations), [graph]);
  const { nodes, relations } = filtered;
  const { communities, names } = measures;
  const groups = useMemo(() => {
    if (!view.group) return undefined;
    const by = view.group === "community" ? communities : view.group;
    const made = toGroups(nodes, relations, by);
    const nameOf = (id: string, name: string) =>
      view.group === "community" ? (names.get(Number(id.split(":").at(-1))) ?? name) : name;
    return made.map((group) => ({
      ...group,
      name: nameOf(group.id, group.name),
      collapsed: view.collapsed?.includes(group.id) ?? false,
    }));
  }, [view.group, view.collapsed, nodes, relations, communities, names]);
  const sizes = useMemo(() => toSizes(measures, view.size), [measures, view.size]);

  const relayout = () => {
    places.expectStep();
    handle.current?.relayout();
  };
  const menuNode = menu?.id ? nodes.find(({ id }) => id === menu.id) : undefined;
  const menuIds = menuNode ? (chosen.includes(menuNode.id) ? chosen : [menuNode.id]) : [];

  return (
    <>
      <h2 className={styles.unseen}>Graph</h2>
      <GraphTools
        view={view}
        undo={undo}
        tool={tool}
        chosen={chosen}
        pinned={places.pinned}
        groupIds={groups?.map(({ id }) => id) ?? []}
        busy={model.expanding}
        onTool={setTool}
        onChange={actions.change}
        onFit={() => handle.current?.fit()}
        onRelayout={relayout}
        onHide={() => actions.hide(chosen)}
        onKeep={() => actions.keep(chosen)}
        onPin={(pinned) => places.pin(chosen, pinned)}
      />
      <div className={styles.stage}>
        <ErrorBoundary part="The graph">
          <Suspense fallback={<GraphState loading problem={undefined} narrowed={false} />}>
            <GraphCanvas
              nodes={nodes}
              relations={relations}
              selected={selected}
              onSelect={actions.select}
              onExpand={(id) => actions.expand([id])}
              theme={theme}
              handle={handle}
              focus={view.ids?.[0] ?? focus}
              positions={places.positions}
              pinned={places.pinned}
              onPlaced={places.place}
              layout={view.layout ?? "force"}
              groups={groups}
              onToggleGroup={(id) => actions.change({ collapsed: toggle(view.collapsed, id) })}
              tool={tool}
              sizes={sizes}
              colors={view.color ? communities : undefined}
              onMenu={(id, at) => setMenu(id && parseRelationId(id) ? undefined : { id, ...at })}
            />
          </Suspense>
        </ErrorBoundary>
        <GraphSummary
          all={graph}
          filtered={filtered}
          away={view.hidden?.length ?? 0}
          problem={model.problem}
          onClear={() => actions.change(noFilters)}
        />
      </div>
      {menu && (
        <GraphMenu
          place={menu}
          node={menuNode}
          ids={menuIds}
          pinned={menuIds.every((id) => places.pinned.has(id))}
          hidden={view.hidden?.length ?? 0}
          lens={lens}
          onClose={() => {
            setMenu(undefined);
            handle.current?.focus();
          }}
          can={{
            ...actions,
            pin: places.pin,
            pathsFrom: (ids) => actions.change({ pane: "paths", ends: [...ids] }),
            accounts: (event) => actions.change({ pane: "accounts", event }),
            selectNear: (id) => actions.select(toNear(id, relations)),
            selectAll: () => actions.select(nodes.map(({ id: each }) => each)),
            fit: () => handle.current?.fit(),
            showHidden: () => actions.change({ hidden: undefined }),
          }}
        />
      )}
    </>
  );
}

function toNear(id: string, relations: WorkspaceModel["filtered"]["relations"]): string[] {
  const near = relations.flatMap(({ start, end }) => (start === id ? [end] : end === id ? [start] : []));
  return [...new Set([id, ...near])];
}
