// The bytes of a file → text: by its byte order mark, as it was declared, or as UTF-8, in which every byte must make sense.
import { FormatError } from "./FormatError.ts";

/** Throws a FormatError that names the first byte which is not text. */
export function decodeFile(bytes: Uint8Array, charset?: string): string {
  const mark = [...bytes.subarray(0, 2)].join(" ");
  const label = mark === "255 254" ? "utf-16le" : mark === "254 255" ? "utf-16be" : (charset ?? "utf-8");
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    throw new FormatError(`“${label}” is no encoding that is known; save the file as UTF-8`);
  }
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw new FormatError(
      `is no ${label.toUpperCase()}${decoder.encoding === "utf-8" ? `: byte ${findBadByte(bytes)} is none of its characters` : ""}; save the file as UTF-8, or say which encoding it has`,
    );
  }
  const zero = text.indexOf("\0");
  if (zero >= 0)
    throw new FormatError(`has a null character at ${zero + 1}, so it is no text; choose a text file`);
  return text;
}

/** Counted from 1. */
function findBadByte(bytes: Uint8Array): number {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  for (const letter of text) {
    const isBad =
      letter === "\u{fffd}" &&
      !(bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd);
    if (isBad) break;
    offset += Buffer.byteLength(letter);
  }
  return offset + 1;
}
