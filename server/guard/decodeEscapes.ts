// Unicode escapes as Neo4j undoes them before its lexer sees the text: in strings, names, comments and keywords alike.
export interface Decoded {
  text: string;
  codePoints: string[];
  /** Where each code point of `text` begins in the text as typed; one entry more for its end. */
  offsets: number[];
  /** Where an escape is not `\u` and four hexadecimal digits; it is left as it stands. */
  malformed?: number;
}

/** A backslash that follows a lone backslash is an escaped one, and begins nothing. */
export function decodeEscapes(typed: string): Decoded {
  const offsets: number[] = [];
  let malformed: number | undefined;
  let escaped = false;
  let index = 0;
  const codePoints: string[] = [];
  while (index < typed.length) {
    const begins: boolean = !escaped && typed.startsWith("\\u", index);
    // Neo4j reads the digits with Java's parseInt, which takes a sign, digits of other scripts and a short end as well.
    const digits: string | undefined = begins
      ? /^[0-9a-fA-F]{4}$/.exec(typed.slice(index + 2, index + 6))?.[0]
      : undefined;
    if (begins && !digits) malformed ??= index;
    const unit: string = digits ? String.fromCharCode(Number.parseInt(digits, 16)) : typed.charAt(index);
    escaped = !escaped && !digits && unit === "\\";
    const previous = codePoints.at(-1);
    if (previous !== undefined && isHigh(previous) && isLow(unit)) codePoints[codePoints.length - 1] += unit;
    else {
      codePoints.push(unit);
      offsets.push(index);
    }
    index += digits ? 6 : 1;
  }
  offsets.push(typed.length);
  return { text: codePoints.join(""), codePoints, offsets, malformed };
}

function isHigh(unit: string): boolean {
  return unit.length === 1 && unit >= "\ud800" && unit <= "\udbff";
}

function isLow(unit: string): boolean {
  return unit >= "\udc00" && unit <= "\udfff";
}
