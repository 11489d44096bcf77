// What was typed after a colon → the command that is meant.
import { commandList } from "./commandList.ts";
import { nearestWord } from "./nearestWord.ts";
import { parseNames, type WantedName } from "./parseNames.ts";
import { type ParamCommand, parseParamCommand } from "./parseParamCommand.ts";

export type ConsoleCommand =
  | { name: "help" | "schema" | "clear" | "cite" }
  | { name: "history"; find: string }
  | ParamCommand
  /** No names: everyone. */
  | { name: "according-to"; wanted: WantedName[] }
  /** No day: today. */
  | { name: "as-of"; day?: string };

/** Says what is wrong with a command and how it is written. */
export class CommandError extends Error {
  readonly meant: string | undefined;
  /** @param meant A command to type instead. */
  constructor(message: string, meant?: string) {
    super(message);
    this.name = "CommandError";
    this.meant = meant;
  }
}

export function isCommand(text: string): boolean {
  return text.trimStart().startsWith(":");
}

/** @throws CommandError */
export function parseCommand(text: string): ConsoleCommand {
  const [, typed = "", given = ""] = /^\s*:\s*([^\s{]*)([\s\S]*)$/.exec(text) ?? [];
  const name = typed.toLowerCase().replace(/;$/, "");
  const rest = given.trim().replace(/;$/, "").trim();
  switch (name) {
    case "help":
    case "schema":
    case "clear":
    case "cite":
      return { name };
    case "history":
      return { name, find: rest };
    case "param":
    case "params":
      return toParamCommand(rest);
    case "according-to":
      return toAccordingTo(rest);
    case "as-of":
      return toAsOf(rest);
  }
  const near = nearestWord(
    `:${name}`,
    commandList.map((command) => command.name),
  );
  const remedy = near ? `did you mean ${near}?` : ":help lists them";
  const takes = commandList.some((known) => known.name === near && known.takes !== "");
  throw new CommandError(
    `There is no command :${typed}; ${remedy}`,
    near ? `${near}${takes ? " " : ""}` : ":help",
  );
}

function toParamCommand(rest: string): ParamCommand {
  const command = parseParamCommand(rest);
  if (command) return command;
  throw new CommandError(
    "A parameter is set by :param name => expression, or several by :param {a: 1, b: 'x'}",
    ":param name => ",
  );
}

function toAccordingTo(rest: string): ConsoleCommand {
  if (rest === "") {
    throw new CommandError(
      "Say who is listened to: :according-to Reuters, or :according-to everyone",
      ":according-to ",
    );
  }
  return { name: "according-to", wanted: /^everyone$/i.test(rest) ? [] : parseNames(rest) };
}

function toAsOf(rest: string): ConsoleCommand {
  if (/^(today|now)$/i.test(rest)) return { name: "as-of" };
  const day = rest.replace(/^(["'])(.*)\1$/, "$2");
  if (isDay(day)) return { name: "as-of", day };
  throw new CommandError(
    rest === ""
      ? "Say a day: :as-of 2018-08-28, or :as-of today"
      : `“${rest}” is no day; write :as-of 2018-08-28`,
    ":as-of ",
  );
}

/** A day that the calendar has: not the 30th of February. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
