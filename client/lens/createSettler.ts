// A value that moves fast, passed on when it slows down and once more when it has come to rest.

export interface Settler<T> {
  /** Passed on after a moment without another, and as its resting place after a longer one. */
  move(value: T): void;
  /** Passed on at once, as one of several on the way. */
  pass(value: T): void;
  /** The resting place, at once. */
  rest(value: T): void;
  /** Passes on what is still waiting, at rest. */
  end(): void;
}

export interface Timers {
  set(run: () => void, ms: number): number;
  clear(timer: number): void;
}

export const browserTimers: Timers = {
  set: (run, ms) => window.setTimeout(run, ms),
  clear: (timer) => window.clearTimeout(timer),
};

const slow = 150;
const still = 650;

export function createSettler<T>(
  send: (value: T, how: { step: boolean }) => void,
  timers: Timers = browserTimers,
): Settler<T> {
  let waiting: { value: T; timers: number[] } | undefined;
  const stop = () => {
    for (const timer of waiting?.timers ?? []) timers.clear(timer);
    waiting = undefined;
  };
  const rest = (value: T) => {
    stop();
    send(value, { step: true });
  };
  return {
    move(value) {
      stop();
      const soon = timers.set(() => send(value, { step: false }), slow);
      waiting = { value, timers: [soon, timers.set(() => rest(value), still)] };
    },
    pass(value) {
      stop();
      send(value, { step: false });
    },
    rest,
    end() {
      if (waiting) rest(waiting.value);
    },
  };
}
