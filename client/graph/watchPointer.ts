// What the pointer does on the canvas, in the words of the session: taps, drags, the menu, and what it is over.
import type { Core, EventObject, NodeSingular } from "cytoscape";
import type { Point } from "./computeLayout.ts";

export interface PointerListener {
  /** Undefined: the ground. `added`: Shift, Ctrl or Cmd was held. */
  onTap(id: string | undefined, added: boolean): void;
  onDoubleTap(id: string): void;
  /** After a drag: something stands elsewhere. */
  onDragged(): void;
  onOwnView(): void;
  /** Right click or long press; `at` in the window's pixels. */
  onMenu?(id: string | undefined, at: Point): void;
  /** What moves together with the node that was grabbed. */
  isChosen(id: string): boolean;
}

/** Everything ends with `cy.destroy()` but what the returned function takes back. */
export function watchPointer(cy: Core, listener: PointerListener): () => void {
  let over: string | undefined;
  let mates: { node: NodeSingular; x: number; y: number }[] = [];
  let grabbedAt: Point = { x: 0, y: 0 };
  const idOf = (event: EventObject) => (event.target === cy ? undefined : (event.target.id() as string));

  cy.on("tap", (event) => {
    const { shiftKey, ctrlKey, metaKey } = (event.originalEvent ?? {}) as Partial<MouseEvent>;
    listener.onTap(idOf(event), Boolean(shiftKey || ctrlKey || metaKey));
  });
  cy.on("dbltap", "node", (event) => listener.onDoubleTap(event.target.id()));
  cy.on("grab", "node", (event) => {
    const grabbed: NodeSingular = event.target;
    grabbedAt = { ...grabbed.position() };
    mates =
      grabbed.isParent() || !listener.isChosen(grabbed.id())
        ? []
        : cy
            .nodes(".chosen")
            .filter((node) => node.id() !== grabbed.id() && !node.isParent())
            .toArray()
            .map((one) => ({ node: one as NodeSingular, ...(one as NodeSingular).position() }));
  });
  cy.on("drag", "node", (event) => {
    if (mates.length === 0) return;
    const { x, y } = event.target.position();
    cy.batch(() => {
      for (const mate of mates)
        mate.node.position({ x: mate.x + x - grabbedAt.x, y: mate.y + y - grabbedAt.y });
    });
  });
  cy.on("dragfree", "node", () => {
    mates = [];
    listener.onDragged();
  });
  cy.on("dragpan scrollzoom pinchzoom", () => listener.onOwnView());
  cy.on("mouseover", "node, edge", (event) => {
    over = idOf(event);
    event.target.addClass("hovered");
    cy.container()?.classList.add("over-element");
  });
  cy.on("mouseout", "node, edge", (event) => {
    over = undefined;
    event.target.removeClass("hovered");
    cy.container()?.classList.remove("over-element");
  });
  // A mouse that rests with its button down is no long press.
  cy.on("taphold", (event) => {
    const { touches } = event.originalEvent as Partial<TouchEvent>;
    const [touch] = touches ?? [];
    if (touch) listener.onMenu?.(idOf(event), { x: touch.clientX, y: touch.clientY });
  });
  const container = cy.container();
  const onContextMenu = (event: MouseEvent) => {
    if (!listener.onMenu) return;
    event.preventDefault();
    // A long press is told by `taphold`, and the key by the canvas, which knows what is chosen.
    const { pointerType } = event as PointerEvent;
    if (pointerType !== "touch" && event.button === 2)
      listener.onMenu(over, { x: event.clientX, y: event.clientY });
  };
  container?.addEventListener("contextmenu", onContextMenu);
  return () => container?.removeEventListener("contextmenu", onContextMenu);
}
