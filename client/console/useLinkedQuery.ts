// A query that came with the address: it fills the editor, and runs by itself only when the server takes it for a read.
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useRef } from "react";
import { fetchAnswer } from "../store/fetchAnswer.ts";
import { toProblem } from "../store/ProblemError.ts";
import type { NoteContent, Started } from "./ConsoleFrame.ts";
import type { ConsoleMemory } from "./consoleMemory.ts";
import { isCommand } from "./parseCommand.ts";
import { parseLinkParams, parseQueryLink, toFrameLens, toRunAddress, toRunLink } from "./queryLink.ts";
import { toExplain } from "./toExplain.ts";
import { dropLensParams, toSentParams } from "./toSentParams.ts";

interface LinkedQuery {
  memory: ConsoleMemory;
  fill(query: string): void;
  remember(patch: Partial<ConsoleMemory>): void;
  run(query: string): void;
  note(query: string, content: NoteContent): void;
}

const longestAddress = 8_000;

/** Gives the way to keep the address in step with what was run last. */
export function useLinkedQuery(linked: LinkedQuery) {
  const link = useSearch({ from: "/cypher" });
  const navigate = useNavigate();
  const handled = useRef<string>(undefined);
  const latest = useRef(linked);
  useEffect(() => {
    latest.current = linked;
  });

  // A change of anything but the address is no reason to look at it again.
  useEffect(() => {
    const { memory, fill, remember, run, note } = latest.current;
    const { query } = link;
    const written = JSON.stringify(link);
    if (!query || handled.current === written) return;
    handled.current = written;
    const own = toFrameLens(link);
    const lens = Object.keys(own).length > 0 ? own : memory.lens;
    const params = { ...memory.params, ...dropLensParams(parseLinkParams(link.params), lens) };
    remember({ params, lens });
    fill(query);
    if (isCommand(query)) return;
    const body = { query: toExplain(query), params: toSentParams(query, params, lens) };
    fetchAnswer("cypher", { body }).then(
      () => run(query),
      (error: unknown) => {
        const text = `The link's query was not run: ${toProblem(error).title}`;
        note(query, { show: "refusal", text });
      },
    );
  }, [link]);

  return useCallback(
    (started: Started) => {
      const search = isAddressable(started) ? toRunLink(started) : {};
      handled.current = JSON.stringify(parseQueryLink({ ...search }));
      void navigate({ to: "/cypher", search, replace: true });
    },
    [navigate],
  );
}

/** An address has no form for half a character. */
function isAddressable(started: Started): boolean {
  const halves = /\p{Surrogate}/u;
  if (halves.test(started.query) || halves.test(JSON.stringify(started.params))) return false;
  return toRunAddress(started).length <= longestAddress;
}
