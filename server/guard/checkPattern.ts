// A regular expression that matches in good time: Java's own can burn a core for hours, and no timeout ends it.

const mostLong = 160;
const mostRepeats = 3;
/** Less three for a pattern with three repeats: each choice is tried at each place of each repeat. */
const mostChoices = 6;
const widestChoice = 4;

/** What is wrong with the pattern, if anything: the rest of the sentence "The pattern of =~ …". */
export function checkPattern(pattern: string): string | undefined {
  if (pattern.length > mostLong) return `is longer than ${mostLong} characters`;
  const groups: { branches: boolean }[] = [];
  let repeats = 0;
  let choices = 0;
  let index = 0;
  while (index < pattern.length) {
    const char = pattern[index];
    if (char === "\\") {
      const next = pattern[index + 1] ?? "";
      if (/[1-9k]/.test(next)) return "refers back to a group";
      if (next === "Q") return "quotes with \\Q";
      index += 2;
    } else if (char === "[") {
      index = endOfClass(pattern, index);
    } else if (char === "(") {
      const problem = checkGroup(pattern.slice(index));
      if (problem) return problem;
      groups.push({ branches: false });
      index += pattern[index + 1] === "?" ? 2 : 1;
    } else if (char === ")") {
      if (groups.pop()?.branches) choices += 1;
      if (/^[*+{]/.test(pattern.slice(index + 1))) return "repeats a group";
      index += 1;
    } else if (char === "|") {
      const group = groups.at(-1);
      if (group) group.branches = true;
      index += 1;
    } else {
      const { length, kind } = readQuantifier(pattern.slice(index));
      if (kind === "repeat") repeats += 1;
      if (kind === "choice") choices += 1;
      index += Math.max(1, length);
    }
  }
  if (repeats > mostRepeats) return `repeats (*, +, {n,}) more than ${mostRepeats} times`;
  const most = repeats === mostRepeats ? mostChoices - mostRepeats : mostChoices;
  return choices > most ? `has more than ${most} choices (?, |, {n,m})` : undefined;
}

function checkGroup(from: string): string | undefined {
  if (/^\(\?(<?[=!])/.test(from)) return "looks ahead or behind";
  // With (?x) a space may stand between a group and what repeats it.
  return /^\(\?[a-zA-Z-]*x/.test(from) ? "has comments switched on" : undefined;
}

function readQuantifier(from: string): { length: number; kind?: "repeat" | "choice" } {
  const found = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})[?+]?/.exec(from);
  if (!found) return { length: 0 };
  const [text, least, comma, most] = found;
  if (text[0] === "?") return { length: text.length, kind: "choice" };
  const widest = Number(most || least || 0);
  const spread = comma ? widest - Number(least) : 0;
  if (text[0] !== "{" || (comma && !most) || widest > 40 || spread > widestChoice) {
    return { length: text.length, kind: "repeat" };
  }
  return { length: text.length, kind: comma ? "choice" : undefined };
}

/** Where a class ends; Java lets classes lie in classes. */
function endOfClass(pattern: string, start: number): number {
  let depth = 0;
  for (let index = start; index < pattern.length; index += 1) {
    const char = pattern[index];
    if (char === "\\") index += 1;
    else if (char === "[") depth += 1;
    else if (char === "]") {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return pattern.length;
}
