// What the console page does: runs queries and commands, keeps frames, and remembers history, parameters and lens.
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { Problem } from "../../server/contract.ts";
import { toResultGraph } from "../frames/toResultGraph.ts";
import { fetchAnswer } from "../store/fetchAnswer.ts";
import { ProblemError, toProblem } from "../store/ProblemError.ts";
import { healthQuery } from "../store/queries.ts";
import type { Fix, NoteContent, QueryFrame, Started } from "./ConsoleFrame.ts";
import { type ConsoleMemory, keepMemory, loadMemory } from "./consoleMemory.ts";
import { isRunning, mostRunning, noFrames, reduceConsole } from "./consoleState.ts";
import { CommandError, isCommand, parseCommand } from "./parseCommand.ts";
import { addToHistory } from "./queryHistory.ts";
import { runCommand } from "./runCommand.ts";
import { toOutcomeWords } from "./toOutcomeWords.ts";
import { pickNamed, toSentParams } from "./toSentParams.ts";

/** What the server said of the query in the editor. */
export interface LastProblem {
  query: string;
  problem: Problem;
}

interface Said {
  text: string;
  /** What nothing else on screen shows. */
  visible: boolean;
}

export function useConsole() {
  const client = useQueryClient();
  const [state, dispatch] = useReducer(reduceConsole, noFrames);
  const [memory, setMemory] = useState(loadMemory);
  const [said, setSaid] = useState<Said>({ text: "", visible: false });
  const say = useCallback((text: string) => setSaid({ text, visible: false }), []);
  const tell = useCallback((text: string) => setSaid({ text, visible: true }), []);
  const [lastProblem, setLastProblem] = useState<LastProblem>();
  const nextId = useRef(1);
  const running = useRef(new Map<number, AbortController>());
  const latest = useRef({ memory, frames: state.frames });
  useEffect(() => {
    latest.current = { memory, frames: state.frames };
  });
  useEffect(() => {
    const all = running.current;
    return () => {
      for (const controller of all.values()) controller.abort();
    };
  }, []);

  /** Another tab's history is not lost. */
  const remember = useCallback((patch: Partial<ConsoleMemory>, entry = "") => {
    const history = addToHistory(loadMemory().history, entry);
    const next = { ...latest.current.memory, history, ...patch };
    latest.current.memory = next;
    setMemory(next);
    keepMemory(next);
  }, []);

  const ask = useCallback(
    async (id: number, run: Started) => {
      const controller = new AbortController();
      running.current.get(id)?.abort();
      running.current.set(id, controller);
      const body = { query: run.query, params: toSentParams(run.query, run.params, run.lens) };
      const end = (outcome: QueryFrame["outcome"]) => {
        if (running.current.get(id) === controller) running.current.delete(id);
        dispatch({ type: "ended", id, startedAt: run.startedAt, outcome });
        say(toOutcomeWords(outcome));
      };
      try {
        const answer = await fetchAnswer("cypher", { body, signal: controller.signal });
        if (controller.signal.aborted) return end({ phase: "cancelled" });
        end({ phase: "answered", answer });
        setLastProblem(undefined);
      } catch (error) {
        if (controller.signal.aborted) return end({ phase: "cancelled" });
        const problem = toProblem(error);
        end({ phase: "failed", problem });
        setLastProblem({ query: run.query, problem });
        // The page's own watch would notice up to twenty seconds later.
        if (problem.status === 503) void client.refetchQueries({ queryKey: healthQuery.queryKey });
      }
    },
    [client, say],
  );

  const note = useCallback(
    (query: string, content: NoteContent) => {
      dispatch({ type: "noted", id: nextId.current++, query, content });
      if (content.show === "message" || content.show === "refusal") say(content.text);
      else say(`${query} shown`);
    },
    [say],
  );

  const command = useCallback(
    async (text: string) => {
      try {
        const parsed = parseCommand(text);
        const result = await runCommand(parsed, { ...latest.current, toCited });
        if (result.memory) remember(result.memory);
        if (result.clears) {
          dispatch({ type: "cleared" });
          say("All frames that are not pinned were closed");
        }
        if (result.content) note(text.trim(), result.content);
      } catch (error) {
        note(text.trim(), toRefusal(error));
      }
    },
    [note, remember, say],
  );

  const isFull = useCallback(() => {
    if (running.current.size < mostRunning) return false;
    tell("Two queries are running already; wait for one, or cancel one");
    return true;
  }, [tell]);

  /** Undefined for a command, or while two are running. */
  const run = useCallback(
    (text: string): Started | undefined => {
      if (text.trim() === "") return undefined;
      if (isCommand(text)) {
        remember({}, text);
        void command(text);
        return undefined;
      }
      if (isFull()) return undefined;
      remember({}, text);
      const started = start(text, latest.current.memory);
      const id = nextId.current++;
      dispatch({ type: "started", id, run: started });
      say("Running");
      void ask(id, started);
      return started;
    },
    [ask, command, isFull, remember, say],
  );

  const rerun = useCallback(
    (frame: QueryFrame): Started | undefined => {
      if (isFull()) return undefined;
      const started = start(frame.query, latest.current.memory);
      dispatch({ type: "restarted", id: frame.id, run: started });
      void ask(frame.id, started);
      return started;
    },
    [ask, isFull],
  );

  const cancel = useCallback((id: number) => running.current.get(id)?.abort(), []);
  const cancelAll = useCallback(() => {
    for (const controller of running.current.values()) controller.abort();
  }, []);
  const close = useCallback(
    (id: number) => {
      cancel(id);
      dispatch({ type: "closed", id });
    },
    [cancel],
  );

  const busy = useMemo(() => state.frames.filter(isRunning).length, [state.frames]);
  return {
    frames: state.frames,
    closed: state.closed,
    memory,
    busy,
    said,
    lastProblem,
    run,
    rerun,
    note,
    tell,
    cancel,
    cancelAll,
    close,
    remember,
    dispatch,
  };
}

export type Console = ReturnType<typeof useConsole>;

/** What the rows of an answer rest on. */
export function toCited(frame: QueryFrame): Extract<NoteContent, { show: "cite" }> | undefined {
  if (frame.outcome.phase !== "answered") return undefined;
  const { relationIds, claimIds, documentIds } = toResultGraph(frame.outcome.answer);
  if (relationIds.length + claimIds.length + documentIds.length === 0) return undefined;
  return {
    show: "cite",
    of: frame.query,
    relations: relationIds,
    claims: claimIds,
    documents: documentIds,
    lens: frame.lens,
  };
}

function start(query: string, { params, lens, names }: ConsoleMemory): Started {
  return { query, params: pickNamed(query, params), lens, names, startedAt: Date.now() };
}

function toRefusal(error: unknown): NoteContent {
  if (error instanceof CommandError) {
    const fixes = error.meant ? [toFix(error.meant)] : undefined;
    return { show: "refusal", text: error.message, ...(fixes && { fixes }) };
  }
  if (error instanceof ProblemError) {
    return { show: "refusal", text: error.problem.title, detail: error.problem.detail };
  }
  return { show: "refusal", text: toProblem(error).title, detail: toProblem(error).detail };
}

function toFix(meant: string): Fix {
  return { label: meant.trim(), text: meant, whole: !meant.endsWith(" ") };
}
