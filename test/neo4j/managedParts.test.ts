// The managed Neo4j's parts that need no JVM: settings, password hash, process records, the lock, the choice of Java.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ensurePassword, toAuthLine } from "../../server/neo4j/authFile.ts";
import { acquireLock } from "../../server/neo4j/dataLock.ts";
import { findJava, SetupError } from "../../server/neo4j/jars.mjs";
import { isAlive, toRecord } from "../../server/neo4j/processRecord.ts";
import { toJvmArguments, toSettings } from "../../server/neo4j/settings.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "backchannel-parts-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("the settings close files, addresses and every port but Bolt on loopback", () => {
  const lines = toSettings({ home: folder, port: 4711 }).split("\n");
  expect(lines).toEqual(
    expect.arrayContaining([
      "server.bolt.listen_address=127.0.0.1:4711",
      "server.http.enabled=false",
      "server.https.enabled=false",
      "dbms.security.auth_enabled=true",
      "dbms.security.allow_csv_import_from_file_urls=false",
      "internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0",
      "server.config.strict_validation.enabled=true",
    ]),
  );
  expect(toJvmArguments({ lib: "lib", home: folder, heapMb: 512 })).toContain("-XX:+ExitOnOutOfMemoryError");
});

test("the password is hashed as Neo4j hashes it", () => {
  // Reckoned with another implementation (Python's hashlib).
  const salt = Buffer.from(Array.from({ length: 32 }, (_, index) => index));
  expect(toAuthLine("secret", salt)).toBe(
    `neo4j:SHA-256,9da4881f2d4c89c8b85c1ad04ab49603625eddbee6ae1c607f0eca04ee616f4e,${salt.toString("hex")},1024:\n`,
  );
});

test("the password is kept in a file of its owner's, and its loss is named with the remedy", () => {
  const password = ensurePassword(folder);
  expect(Buffer.from(password, "base64url")).toHaveLength(24);
  expect(statSync(join(folder, "password")).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, "data/dbms/auth.ini")).mode & 0o777).toBe(0o600);
  expect(ensurePassword(folder)).toBe(password);
  mkdirSync(join(folder, "data/databases/system"), { recursive: true });
  rmSync(join(folder, "password"));
  expect(() => ensurePassword(folder)).toThrow(/password is missing.*delete/);
});

test("a process that has another's id is not taken for it", () => {
  const self = toRecord(process.pid);
  if (!self) throw new Error("no record of this process");
  expect(isAlive(self)).toBe(true);
  expect(isAlive({ ...self, started: "1" })).toBe(false);
});

test("the lock refuses while its holder lives and is taken over when it is gone", async () => {
  const other = spawn("sleep", ["60"]);
  const record = toRecord(Number(other.pid));
  writeFileSync(join(folder, "lock.json"), JSON.stringify(record));
  expect(() => acquireLock(folder)).toThrow(SetupError);
  expect(() => acquireLock(folder)).toThrow(`process ${other.pid}`);
  const ended = new Promise((resolve) => other.once("exit", resolve));
  other.kill("SIGKILL");
  await ended;
  const release = acquireLock(folder);
  expect(() => acquireLock(folder)).toThrow(`process ${process.pid}`);
  release();
  expect(existsSync(join(folder, "lock.json"))).toBe(false);
});

test("Java 17 or 21 is picked, and another is named with the command that installs one", () => {
  const home = (version: string) => {
    const made = join(folder, version);
    mkdirSync(join(made, "bin"), { recursive: true });
    writeFileSync(join(made, "bin/java"), "#!/bin/sh\n", { mode: 0o755 });
    writeFileSync(join(made, "release"), `JAVA_VERSION="${version}"\n`);
    return made;
  };
  const none = join(folder, "none");
  expect(findJava({ JAVA_HOME: home("21.0.2"), PATH: none }, none).version).toBe("21.0.2");
  const pick = () => findJava({ JAVA_HOME: home("25.0.1"), PATH: none }, none);
  expect(pick).toThrow(/25\.0\.1/);
  expect(pick).toThrow(/install/);
});
