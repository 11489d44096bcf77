// The password of the local Neo4j: random, in a file only its owner can read, known to Neo4j before its first start.
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SetupError } from "./jars.mjs";

/** Throws a SetupError when the database is there and its password is not. */
export function ensurePassword(home: string): string {
  const file = join(home, "password");
  const system = join(home, "data/databases/system");
  if (existsSync(file)) {
    const password = readFileSync(file, "utf8").trim();
    if (!existsSync(system)) writeAuthFile(home, password);
    return password;
  }
  if (existsSync(system)) {
    throw new SetupError(
      `The password of the local Neo4j is gone: ${file} is missing. Put it back, or delete ${home} to begin anew from the seed`,
    );
  }
  const password = randomBytes(24).toString("base64url");
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  writeAuthFile(home, password);
  return password;
}

function writeAuthFile(home: string, password: string): void {
  const folder = join(home, "data/dbms");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, "auth.ini"), toAuthLine(password, randomBytes(32)), { mode: 0o600 });
}

const rounds = 1024;

/** The line that Neo4j's admin tool would write: salted SHA-256, iterated. */
export function toAuthLine(password: string, salt: Buffer): string {
  const sha256 = (data: Buffer) => createHash("sha256").update(data).digest();
  let hash = sha256(Buffer.concat([salt, Buffer.from(password, "utf8")]));
  for (let round = 1; round < rounds; round++) hash = sha256(hash);
  return `neo4j:SHA-256,${hash.toString("hex")},${salt.toString("hex")},${rounds}:\n`;
}
