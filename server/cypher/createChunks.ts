// Text gathered into chunks worth sending: the first at once, then by size, and never kept back for long.
export interface Chunks {
  add(text: string): void;
  /** Sends what is there. */
  flush(): void;
  /** Forgets what is there. */
  drop(): void;
  /** Bytes added so far, roughly: characters. */
  size(): number;
}

const worthSending = 64 * 1024;
const longestWait = 25;
const encoder = new TextEncoder();

/** `whole` keeps everything until `flush`. */
export function createChunks(send: (bytes: Uint8Array) => void, whole: boolean): Chunks {
  let texts: string[] = [];
  let waiting = 0;
  let size = 0;
  let sent = false;
  let timer: NodeJS.Timeout | undefined;

  function drop(): void {
    clearTimeout(timer);
    timer = undefined;
    texts = [];
    waiting = 0;
  }

  function flush(): void {
    if (waiting === 0) return;
    const bytes = encoder.encode(texts.join(""));
    drop();
    sent = true;
    send(bytes);
  }

  return {
    add(text) {
      texts.push(text);
      waiting += text.length;
      size += text.length;
      if (whole) return;
      if (waiting >= worthSending || !sent) flush();
      else timer ??= setTimeout(flush, longestWait);
    },
    flush,
    drop,
    size: () => size,
  };
}
