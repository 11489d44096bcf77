// A command → what it shows and what it changes; the console puts both into effect.
import type { ConsoleFrame, NoteContent, QueryFrame } from "./ConsoleFrame.ts";
import type { ConsoleMemory } from "./consoleMemory.ts";
import { evaluateParam } from "./evaluateParam.ts";
import { findSpeakers } from "./findSpeakers.ts";
import { mergeLens, toListened } from "./mergeLens.ts";
import { CommandError, type ConsoleCommand } from "./parseCommand.ts";
import type { lensNames } from "./toSentParams.ts";

export interface CommandContext {
  memory: ConsoleMemory;
  /** Newest first. */
  frames: readonly ConsoleFrame[];
  /** What the rows of an answer rest on. */
  toCited(frame: QueryFrame): Extract<NoteContent, { show: "cite" }> | undefined;
  signal?: AbortSignal;
}

export interface CommandResult {
  /** Nothing to show: what happened shows itself. */
  content?: NoteContent;
  memory?: Partial<ConsoleMemory>;
  clears?: boolean;
}

/** @throws CommandError says what is wrong; ProblemError when the server cannot be asked. */
export async function runCommand(command: ConsoleCommand, context: CommandContext): Promise<CommandResult> {
  const { memory } = context;
  switch (command.name) {
    case "help":
    case "schema":
    case "params":
      return { content: { show: command.name } };
    case "clear":
      return { clears: true };
    case "history":
      return { content: { show: "history", find: command.find } };
    case "cite":
      return { content: cite(context) };
    case "params-clear":
      return { memory: { params: {} }, content: say("There are no parameters any more.") };
    case "param-set": {
      const value = await evaluateParam(command.expression, memory.params, context.signal);
      return {
        memory: { params: { ...memory.params, [command.param]: value } },
        content: { show: "params" },
      };
    }
    case "params-set": {
      const value = await evaluateParam(command.expression, memory.params, context.signal);
      if (!isMap(value)) throw new CommandError("Several parameters are set by a map: :param {a: 1, b: 'x'}");
      return { memory: { params: { ...memory.params, ...value } }, content: { show: "params" } };
    }
    case "as-of":
      return lookAsOf(command.day, memory);
    case "according-to":
      return listenTo(await findSpeakers(command.wanted, context.signal), memory);
  }
}

function lookAsOf(day: string | undefined, { lens, params }: ConsoleMemory): CommandResult {
  const { asOf: _, ...rest } = lens;
  const { kept, note } = letGo(params, ["asOf"]);
  const text = day
    ? `Everything is seen as of ${day}: only what had been said by then. Queries find the day in $asOf.`
    : "All that has been said until today counts again.";
  return { memory: { lens: day ? { ...rest, asOf: day } : rest, params: kept }, content: say(text + note) };
}

function listenTo(
  { lens: found, names, refusal }: Awaited<ReturnType<typeof findSpeakers>>,
  { lens, params, names: known }: ConsoleMemory,
): CommandResult {
  if (refusal) return { content: refusal };
  const { kept, note } = letGo(params, ["speaker", "via", "document"]);
  const heard = toListened(found).map((id) => names[id] ?? id);
  const text =
    heard.length === 0
      ? "Everyone is listened to again."
      : `Only ${toEnumeration(heard)} ${heard.length === 1 ? "is" : "are"} listened to: what is said there, and what is passed on. Queries find the ids in $speaker, $via and $document.`;
  const asOf = lens.asOf ? { asOf: lens.asOf } : {};
  return {
    memory: { lens: mergeLens(found, asOf), names: { ...known, ...names }, params: kept },
    content: say(text + note),
  };
}

/** The last thing said counts: a parameter of the same name would hide the lens from queries. */
function letGo(params: ConsoleMemory["params"], names: readonly (typeof lensNames)[number][]) {
  const gone = names.filter((name) => Object.hasOwn(params, name));
  const kept = Object.fromEntries(
    Object.entries(params).filter(([name]) => !(gone as readonly string[]).includes(name)),
  );
  const listed = gone.map((name) => `$${name}`).join(", ");
  return { kept, note: gone.length > 0 ? ` The parameter ${listed} was let go for it.` : "" };
}

function cite({ frames, toCited }: CommandContext): NoteContent {
  const newest = frames.find(
    (frame): frame is QueryFrame => frame.kind === "query" && frame.outcome.phase === "answered",
  );
  if (!newest) throw new CommandError("There is no result to cite yet; run a query first");
  const cited = toCited(newest);
  if (cited) return cited;
  throw new CommandError(
    "The newest result holds no relation, claim or document; return some, and :cite lists their sources",
  );
}

function say(text: string): NoteContent {
  return { show: "message", text };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !("$type" in value);
}

/** `a, b and c` */
export function toEnumeration(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
