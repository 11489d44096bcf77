// Where start-up time went, step by step.
export interface Phases {
  end(name: string): void;
  /** `Started in 5.2 s: install 0 ms, …` */
  toLine(): string;
}

export function createPhases(
  earlier: Record<string, number>,
  now: () => number = () => performance.now(),
): Phases {
  const steps = Object.entries(earlier);
  let last = now();
  return {
    end(name) {
      const time = now();
      steps.push([name, time - last]);
      last = time;
    },
    toLine() {
      const total = steps.reduce((sum, [, ms]) => sum + ms, 0);
      return `Started in ${toTime(total)}: ${steps.map(([name, ms]) => `${name} ${toTime(ms)}`).join(", ")}`;
    },
  };
}

function toTime(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
