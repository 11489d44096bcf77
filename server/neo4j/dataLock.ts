// One app on one data folder: the lock names its holder, and a holder that is gone holds nothing.
import { linkSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { SetupError } from "./jars.mjs";
import {
  dropRecord,
  isAlive,
  type ProcessRecord,
  readRecord,
  toRecord,
  writeRecord,
} from "./processRecord.ts";

/** Returns the release. Throws a SetupError that names the folder and the process that has it. */
export function acquireLock(dataDir: string): () => void {
  makeFolder(dataDir);
  const file = join(dataDir, "lock.json");
  const own = toRecord(process.pid);
  if (!own) throw new SetupError("This process cannot be told from others; is /proc mounted?");
  for (let attempt = 0; attempt < 3; attempt++) {
    if (takeFile(file, own)) {
      return () => {
        if (readRecord(file)?.pid === own.pid) dropRecord(file);
      };
    }
    const holder = readRecord(file);
    if (holder && isAlive(holder)) {
      throw new SetupError(
        `${dataDir} is in use by another Backchannel (process ${holder.pid}); stop that one, or give this one a folder of its own: BACKCHANNEL_DATA=.data2 PORT=3001 npm start`,
      );
    }
    dropRecord(file);
  }
  throw new SetupError(`${file} cannot be taken; delete it if no Backchannel is running`);
}

/** A link appears with its content in one step, so that nobody ever reads half a lock. */
function takeFile(file: string, own: ProcessRecord): boolean {
  const written = `${file}.${own.pid}`;
  writeRecord(written, own);
  try {
    linkSync(written, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    dropRecord(written);
  }
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SetupError(
      `BACKCHANNEL_DATA=${dataDir} cannot be made (${code}); name a folder that you may write to`,
    );
  }
}
