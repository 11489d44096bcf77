// Text gathered into chunks worth sending: the first at once, then by size, and never kept back for long.
export interface Chunks {
  add(text: string): void;
  /** What has not been sent, which is then no longer here. */
  takeRest(): Uint8Array;
  /** Bytes added so far, roughly: characters. */
  size(): number;
}

const worthSending = 64 * 1024;
const longestWait = 25;
const encoder = new TextEncoder();

/** `whole` keeps everything until `takeRest`. */
export function createChunks(send: (bytes: Uint8Array) => void, whole: boolean): Chunks {
  let texts: string[] = [];
  let waiting = 0;
  let size = 0;
  let sent = false;
  let timer: NodeJS.Timeout | undefined;

  function takeRest(): Uint8Array {
    clearTimeout(timer);
    timer = undefined;
    const bytes = encoder.encode(texts.join(""));
    texts = [];
    waiting = 0;
    return bytes;
  }

  function flush(): void {
    sent = true;
    send(takeRest());
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
    takeRest,
    size: () => size,
  };
}
