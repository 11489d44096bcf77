// Which part of the editor's text is Cypher: lines at the top that begin with a colon are the console's own commands.

/** The same text with command lines blanked, so that every offset stays where it was. */
export function toCypherPart(text: string): string {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "" && !isCommand(line));
  const commands = first < 0 ? lines.length : first;
  return lines.map((line, index) => (index < commands ? " ".repeat(line.length) : line)).join("\n");
}

export function isCommand(line: string): boolean {
  return line.trimStart().startsWith(":");
}

/** Command lines at the top, as offsets. */
export function toCommandRanges(text: string): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    if (isCommand(line)) ranges.push({ from: from + line.search(/\S/), to: from + line.length });
    else if (line.trim() !== "") break;
    from += line.length + 1;
  }
  return ranges;
}
