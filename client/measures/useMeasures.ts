// The measures of what is shown, from a worker: computed anew when ties come or go, and not before someone wants them.
import { useEffect, useMemo, useState } from "react";
import type { DrawnNode, DrawnRelation } from "../graph/DrawnGraph.ts";
import type { MeasureResult } from "./computeMeasures.ts";
import { toTies } from "./toTies.ts";

export interface Measures extends MeasureResult {
  /** False until the figures are those of what is shown; until then the last ones stay. */
  ready: boolean;
  /** Why there are none. */
  problem?: string;
}

const none: MeasureResult = {
  degree: new Map(),
  betweenness: new Map(),
  pageRank: new Map(),
  communities: new Map(),
  names: new Map(),
};

/** With `wanted` false no worker is started. */
export function useMeasures(
  nodes: readonly DrawnNode[],
  relations: readonly DrawnRelation[],
  wanted = true,
): Measures {
  // The same ties in a new list are the same question.
  const question = useMemo(
    () => (wanted ? JSON.stringify(toTies(nodes, relations)) : ""),
    [nodes, relations, wanted],
  );
  const [answer, setAnswer] = useState<{ question: string; result: MeasureResult; problem?: string }>({
    question: "",
    result: none,
  });
  useEffect(() => {
    if (question === "") return;
    const worker = new Worker(new URL("./measuresWorker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<MeasureResult>) => {
      setAnswer({ question, result: data });
      worker.terminate();
    });
    worker.addEventListener("error", () => {
      const problem = "The measures could not be computed; narrow the view and try again.";
      setAnswer({ question, result: none, problem });
    });
    worker.postMessage(JSON.parse(question));
    return () => worker.terminate();
  }, [question]);
  return useMemo(
    () => ({
      ...answer.result,
      problem: answer.problem,
      ready: question !== "" && answer.question === question,
    }),
    [answer, question],
  );
}
