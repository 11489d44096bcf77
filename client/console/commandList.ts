// The console's commands, each once: what is offered while typing, what `:help` lists, what an unknown name is compared with.
export interface CommandWord {
  /** With the colon. */
  name: string;
  /** What follows the name. */
  takes: string;
  help: string;
}

export const commandList = [
  { name: ":help", takes: "", help: "Commands and keys" },
  {
    name: ":param",
    takes: "name => expression",
    help: "Set a parameter; :param {a: 1, b: 'x'} sets several",
  },
  { name: ":params", takes: "[clear]", help: "List the parameters, or empty them" },
  { name: ":schema", takes: "", help: "What there is to ask about" },
  { name: ":history", takes: "[text]", help: "What was run before; choose one to edit it" },
  { name: ":clear", takes: "", help: "Close all frames that are not pinned" },
  {
    name: ":according-to",
    takes: "name, … | everyone",
    help: "Listen only to these speakers, outlets or documents",
  },
  { name: ":as-of", takes: "YYYY-MM-DD | today", help: "Only what had been said by that day" },
  { name: ":cite", takes: "", help: "The sources behind the newest result" },
] as const satisfies readonly CommandWord[];
