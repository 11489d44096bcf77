// What mouse, pen and fingers do on the canvas, in the words of the session: taps, drags, the view moved, the menu, what they are over.
import type { Point } from "./computeLayout.ts";
import { createPinch } from "./createPinch.ts";
import { toWheelFactor } from "./toWheelFactor.ts";

export interface PointerListener {
  /** What is there, in pixels of the canvas; `coarse` for a finger. */
  find(at: Point, coarse: boolean): string | undefined;
  /** Undefined: the ground. `added`: Shift, Ctrl or Cmd was held. */
  onTap(id: string | undefined, added: boolean): void;
  onDoubleTap(id: string): void;
  /** Begins a drag; false for what cannot be dragged, and the view moves instead. */
  onGrab(id: string): boolean;
  /** Since the drag began, in pixels of the canvas. */
  onDrag(by: Point): void;
  onDrop(): void;
  onPan(by: Point): void;
  onZoom(factor: number, at: Point): void;
  onHover(id: string | undefined): void;
  /** A drag with Shift over the ground. */
  onArea(event: PointerEvent): void;
  /** Right click or long press; `at` in the window's pixels. */
  onMenu?(id: string | undefined, at: Point): void;
}

/** A smaller movement is a tap, in pixels. */
const least = { fine: 4, coarse: 8 };
/** Milliseconds. */
const holdTime = 500;
const doubleTime = 280;

interface Gesture {
  id: number;
  start: Point;
  last: Point;
  coarse: boolean;
  on: string | undefined;
  does: "rest" | "drag" | "pan" | "nothing";
  hold: number | undefined;
}

/** Ends with what is returned. */
export function watchPointer(container: HTMLElement, listener: PointerListener): () => void {
  let gesture: Gesture | undefined;
  let lastTap: { on: string | undefined; time: number } | undefined;
  let over: string | undefined;
  const pinch = createPinch();
  const ends = new AbortController();
  const listen = <K extends keyof HTMLElementEventMap>(
    name: K,
    does: (event: HTMLElementEventMap[K]) => void,
  ) => container.addEventListener(name, does, { signal: ends.signal, passive: false });

  function toPoint({ clientX, clientY }: { clientX: number; clientY: number }): Point {
    const box = container.getBoundingClientRect();
    return { x: clientX - box.x, y: clientY - box.y };
  }

  function hover(id: string | undefined): void {
    if (id === over) return;
    over = id;
    container.classList.toggle("over-element", id !== undefined);
    listener.onHover(id);
  }

  function letGo(): void {
    clearTimeout(gesture?.hold);
    if (gesture?.does === "drag") listener.onDrop();
    gesture = undefined;
  }

  listen("pointerdown", (event) => {
    const [at, coarse] = [toPoint(event), event.pointerType === "touch"];
    if (event.pointerType === "touch" && pinch.press(event.pointerId, at)) {
      letGo();
      return;
    }
    if (event.button !== 0 || gesture) return;
    const on = listener.find(at, coarse);
    if (event.shiftKey && on === undefined && !coarse) {
      listener.onArea(event);
      return;
    }
    container.setPointerCapture(event.pointerId);
    gesture = { id: event.pointerId, start: at, last: at, coarse, on, does: "rest", hold: undefined };
    const { clientX: x, clientY: y } = event;
    // A mouse that rests with its button down is no long press.
    if (coarse)
      gesture.hold = window.setTimeout(() => {
        if (gesture) gesture.does = "nothing";
        listener.onMenu?.(on, { x, y });
      }, holdTime);
  });

  listen("pointermove", (event) => {
    const at = toPoint(event);
    const step = pinch.move(event.pointerId, at);
    if (step) {
      listener.onZoom(step.factor, step.at);
      listener.onPan(step.by);
      return;
    }
    if (!gesture) {
      if (event.pointerType !== "touch") hover(listener.find(at, false));
      return;
    }
    if (gesture.id === event.pointerId) follow(gesture, at);
  });

  function follow(now: Gesture, at: Point): void {
    const [x, y] = [at.x - now.start.x, at.y - now.start.y];
    if (now.does === "rest") {
      if (Math.hypot(x, y) < (now.coarse ? least.coarse : least.fine)) return;
      clearTimeout(now.hold);
      now.does = now.on !== undefined && listener.onGrab(now.on) ? "drag" : "pan";
    }
    if (now.does === "drag") listener.onDrag({ x, y });
    else if (now.does === "pan") listener.onPan({ x: at.x - now.last.x, y: at.y - now.last.y });
    now.last = at;
  }

  listen("pointerup", (event) => {
    pinch.release(event.pointerId);
    if (gesture?.id !== event.pointerId) return;
    const { does, on } = gesture;
    letGo();
    if (does !== "rest") return;
    listener.onTap(on, event.shiftKey || event.ctrlKey || event.metaKey);
    const again = on !== undefined && lastTap?.on === on && event.timeStamp - lastTap.time < doubleTime;
    lastTap = again ? undefined : { on, time: event.timeStamp };
    if (again) listener.onDoubleTap(on);
  });
  listen("pointercancel", (event) => {
    pinch.release(event.pointerId);
    if (gesture?.id === event.pointerId) letGo();
  });
  listen("pointerleave", () => {
    if (!gesture) hover(undefined);
  });
  listen("wheel", (event) => {
    event.preventDefault();
    listener.onZoom(toWheelFactor(event), toPoint(event));
  });
  listen("contextmenu", (event) => {
    // Without a menu of ours the browser's own stays.
    if (!listener.onMenu) return;
    event.preventDefault();
    // A long press is told by its time, and the key by the canvas, which knows what is chosen.
    const { pointerType } = event as PointerEvent;
    if (pointerType !== "touch" && event.button === 2)
      listener.onMenu(listener.find(toPoint(event), false), { x: event.clientX, y: event.clientY });
  });
  return () => {
    clearTimeout(gesture?.hold);
    ends.abort();
  };
}
