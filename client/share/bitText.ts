// Numbers of any width in bits ↔ letters that an address holds as they are (the base64url alphabet, six bits a letter).
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

export interface BitWriter {
  /** The lowest `width` bits of a whole number, 0 to 31 of them. */
  write(value: number, width: number): void;
  toText(): string;
}

export function createBitWriter(): BitWriter {
  let text = "";
  let open = 0;
  let filled = 0;
  const put = (bit: number) => {
    open = (open << 1) | bit;
    filled += 1;
    if (filled < 6) return;
    text += alphabet[open];
    [open, filled] = [0, 0];
  };
  return {
    write(value, width) {
      for (let at = width - 1; at >= 0; at--) put((value >>> at) & 1);
    },
    toText: () => (filled > 0 ? text + alphabet[open << (6 - filled)] : text),
  };
}

/** Reads on from bit to bit. */
export interface BitReader {
  /** Undefined beyond the end, and at a letter that is none of ours. */
  read(width: number): number | undefined;
  /** Whether nothing is left but the last letter's padding. */
  isAtEnd(): boolean;
}

export function createBitReader(text: string): BitReader {
  let at = 0;
  return {
    read(width) {
      let value = 0;
      for (let taken = 0; taken < width; taken++, at++) {
        const six = alphabet.indexOf(text.charAt(Math.floor(at / 6)) || " ");
        if (six < 0) return undefined;
        value = (value << 1) | ((six >> (5 - (at % 6))) & 1);
      }
      return value >>> 0;
    },
    isAtEnd: () => Math.ceil(at / 6) === text.length,
  };
}
