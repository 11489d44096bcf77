// The editor's key: random, made at the first start, in a file that only its owner can read.
import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ConfigError } from "../config.ts";

interface EditorKey {
  key: string;
  /** This call made it: the one time that it is printed. */
  made: boolean;
}

/** Throws a ConfigError when the file holds no key. */
export function ensureEditorKey(dataDir: string): EditorKey {
  const file = join(dataDir, "editor.key");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const key = randomBytes(24).toString("base64url");
  try {
    // Fails where there is one already, so that two starts at once agree on one key.
    writeFileSync(file, `${key}\n`, { mode: 0o600, flag: "wx" });
    return { key, made: true };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const present = readFileSync(file, "utf8").trim();
  if (!/^[\w-]{32,200}$/.test(present)) {
    throw new ConfigError(`${file} holds no editor's key; delete it, and the next start makes a new one`);
  }
  chmodSync(file, 0o600);
  return { key: present, made: false };
}
