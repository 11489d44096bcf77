// What the timeline's benchmark runs in the page: ours or vis-timeline over the same events, moved by the same events of a mouse.
import { createRef } from "react";
import { createRoot } from "react-dom/client";
import { Timeline } from "vis-timeline/standalone";
import "vis-timeline/styles/vis-timeline-graph2d.css";
import { TimelineStage } from "../../client/timeline/TimelineStage.tsx";
import { toExtent } from "../../client/timeline/timeWindow.ts";
import { toMarks } from "../../client/timeline/toMarks.ts";
import { toManyEvents } from "../timeline/manyEvents.ts";

export interface TimelineBenchPage {
  open(peer: "ours" | "both clocks" | "vis" | "vis, gathered", events: number): Promise<void>;
  /** Milliseconds between the frames of a drag to and fro, or of a wheel that goes in and out. */
  move(how: "pan" | "zoom", frames: number): Promise<number[]>;
  /** Milliseconds since 1970 of what is in sight. */
  sight(): { start: number; end: number };
}

declare global {
  interface Window {
    timelineBench: TimelineBenchPage;
  }
}

const opening = { start: Date.UTC(2017, 0, 1), end: Date.UTC(2019, 0, 1) };
let target: HTMLElement | undefined;
let sight = opening;

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

async function settle(): Promise<void> {
  for (let frame = 0; frame < 40; frame++) await nextFrame();
}

function openOurs(root: HTMLElement, events: number, both: boolean): void {
  const answer = toManyEvents(events);
  const marks = toMarks(both ? answer : { ...answer, claims: [] }, "none", {});
  const extent = toExtent(
    marks.happened.map(({ shape }) => shape),
    0,
  );
  createRoot(root).render(
    <TimelineStage
      {...{
        marks,
        by: "none",
        clock: both ? "both" : "happened",
        extent,
        seen: opening,
        range: {},
        theme: "light",
      }}
      chosen={new Set()}
      handle={createRef()}
      onSeen={(window) => {
        sight = window;
      }}
      onOpen={() => undefined}
      onCommand={() => undefined}
      onWords={() => undefined}
    />,
  );
}

function openVis(root: HTMLElement, events: number, gathered: boolean): void {
  const items = toManyEvents(events).events.map(({ id, name, start, end }) => {
    const [first, last] = [start ?? end ?? "", end ?? start ?? ""];
    const day = first === last;
    return { id, content: name, start: first, ...(day ? { type: "point" } : { end: last, type: "range" }) };
  });
  const timeline = new Timeline(root, items, {
    ...{ ...opening, height: "560px", width: "1000px", verticalScroll: true },
    ...(gathered && { cluster: { maxItems: 4 } }),
  });
  timeline.on("rangechanged", ({ start, end }: { start: Date; end: Date }) => {
    sight = { start: start.getTime(), end: end.getTime() };
  });
}

function drag(type: "down" | "move" | "up", x: number): void {
  const held = type === "up" ? 0 : 1;
  const at = {
    bubbles: true,
    cancelable: true,
    clientX: x,
    clientY: 260,
    button: 0,
    buttons: held,
    view: window,
  };
  const on = type === "down" ? target : window;
  const pointer = { pointerId: 1, pointerType: "mouse", isPrimary: true };
  // Either listens to one of the two.
  target?.dispatchEvent(new PointerEvent(`pointer${type}`, { ...at, ...pointer }));
  on?.dispatchEvent(new MouseEvent(`mouse${type}`, at));
}

window.timelineBench = {
  async open(peer, events) {
    const root = document.createElement("div");
    root.style.cssText =
      "position: relative; display: flex; flex-direction: column; width: 1000px; height: 560px";
    document.body.append(root);
    if (peer === "ours" || peer === "both clocks") openOurs(root, events, peer === "both clocks");
    else openVis(root, events, peer === "vis, gathered");
    // vis-timeline stands behind a sheet until it has drawn for the first time.
    do await settle();
    while (document.querySelector(".vis-loading-screen"));
    const element = document.elementFromPoint(600, 260);
    target = element instanceof HTMLElement ? element : undefined;
  },
  async move(how, frames) {
    const times: number[] = [];
    let before = await nextFrame();
    if (how === "pan") drag("down", 600);
    for (let frame = 0; frame < frames; frame++) {
      const wave = Math.sin((frame / frames) * 2 * Math.PI);
      if (how === "pan") drag("move", 600 + 280 * wave + frame * 0.5);
      else {
        const deltaY = frame < frames / 2 ? -20 : 24;
        const at = { bubbles: true, cancelable: true, clientX: 600, clientY: 260, deltaY };
        target?.dispatchEvent(new WheelEvent("wheel", at));
      }
      const now = await nextFrame();
      times.push(now - before);
      before = now;
    }
    if (how === "pan") drag("up", 600);
    await settle();
    return times;
  },
  sight: () => sight,
};
