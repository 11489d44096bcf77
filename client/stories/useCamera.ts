// Moves the camera to each step of a story: first to all of it, then nearer; at once where movement is to be spared.
import { type RefObject, useEffect } from "react";
import type { GraphHandle } from "../graph/GraphCanvas.tsx";
import { toNearer } from "./toCamera.ts";

/** As long as the canvas takes to move nodes, and then to fit. */
const moveMs = 380;
const nearerMs = 420;

/** `scene` is another value whenever there is something else to be seen. */
export function useCamera(
  handle: RefObject<GraphHandle | null>,
  frame: RefObject<HTMLElement | null>,
  scene: unknown,
): void {
  useEffect(() => {
    if (scene === undefined) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    let stopped = false;
    const stop = () => {
      stopped = true;
    };
    void moveCamera(handle, frame, still, () => stopped);
    return stop;
  }, [handle, frame, scene]);
}

async function moveCamera(
  handle: RefObject<GraphHandle | null>,
  frame: RefObject<HTMLElement | null>,
  still: boolean,
  isOver: () => boolean,
): Promise<void> {
  await waitUntilDrawn(frame, isOver);
  if (!still) await wait(moveMs);
  if (isOver() || !handle.current || !frame.current) return;
  handle.current.fit();
  if (!still) await wait(moveMs);
  if (isOver() || !handle.current || !frame.current) return;
  const { clientWidth: width, clientHeight: height } = frame.current;
  const nearer = toNearer(handle.current.positions(), { width, height });
  if (nearer <= 1) return;
  if (still) handle.current.zoomBy(nearer);
  else await comeNearer(handle, nearer, isOver);
}

/** The chunk of the canvas may still be loading, or a layout be under way. */
async function waitUntilDrawn(frame: RefObject<HTMLElement | null>, isOver: () => boolean): Promise<void> {
  while (!isOver() && !frame.current?.querySelector('.graph-canvas[data-ready="true"]')) await wait(50);
}

function comeNearer(
  handle: RefObject<GraphHandle | null>,
  factor: number,
  isOver: () => boolean,
): Promise<void> {
  const start = performance.now();
  let done = 0;
  return new Promise((resolve) => {
    const step = (now: number) => {
      if (isOver() || !handle.current) return resolve();
      const share = Math.max(0, Math.min(1, (now - start) / nearerMs));
      const eased = share * share * (3 - 2 * share);
      handle.current.zoomBy(factor ** (eased - done));
      done = eased;
      if (share < 1) requestAnimationFrame(step);
      else resolve();
    };
    requestAnimationFrame(step);
  });
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
