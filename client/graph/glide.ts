// Something moves for a moment: from 0 to 1, slower towards the end.

const duration = 350;

export interface Glide {
  /** Resolves at the end, also at an early one. */
  done: Promise<void>;
  /** Stays where it is. */
  stop(): void;
}

/** `step` is called once a frame, with 1 at last. */
export function glide(step: (share: number) => void): Glide {
  let frame: number | undefined;
  let end = () => {};
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  const begin = performance.now();
  const goOn = (now: number) => {
    const share = Math.max(0, Math.min(1, (now - begin) / duration));
    step(1 - (1 - share) ** 3);
    if (share < 1) frame = requestAnimationFrame(goOn);
    else end();
  };
  frame = requestAnimationFrame(goOn);
  return {
    done,
    stop() {
      if (frame !== undefined) cancelAnimationFrame(frame);
      end();
    },
  };
}
