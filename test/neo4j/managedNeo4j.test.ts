// A real managed Neo4j of this file's own: what it refuses, and what it survives.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ManagedNeo4j, startManagedNeo4j } from "../../server/neo4j/managedNeo4j.ts";
import { isAlive, readRecord, toRecord } from "../../server/neo4j/processRecord.ts";

let folder: string;
let instance: ManagedNeo4j;
let driver: Driver;
let bystander: ChildProcess;
const log = () => {};
const open = ({ uri, username, password }: { uri: string; username: string; password: string }) =>
  neo4j.driver(uri, neo4j.auth.basic(username, password), { maxTransactionRetryTime: 0 });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(holds: () => boolean | Promise<boolean>, withinMs = 40_000): Promise<void> {
  for (const end = Date.now() + withinMs; !(await holds()); await pause(100)) {
    if (Date.now() > end) throw new Error("did not come about in time");
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "backchannel-managed-"));
  bystander = spawn("sleep", ["300"]);
  const record = toRecord(Number(bystander.pid));
  mkdirSync(join(folder, "neo4j/run"), { recursive: true, mode: 0o700 });
  // The id of a process that is not ours, as an old record might hold it.
  writeFileSync(join(folder, "neo4j/run/jvm.json"), JSON.stringify({ ...record, started: "1" }));
  instance = await startManagedNeo4j({ dataDir: folder, log });
  await instance.ready;
  driver = open(instance);
}, 90_000);

afterAll(async () => {
  await driver?.close();
  await instance?.stop();
  bystander.kill();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

test("an unrelated process in a stale record is left alone", () => {
  expect(bystander.exitCode).toBeNull();
  expect(bystander.signalCode).toBeNull();
});

test("the password is in a file of its owner's, in no argument, and no other opens the door", async () => {
  expect(statSync(join(folder, "neo4j/password")).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, "neo4j/conf/neo4j.conf")).mode & 0o777).toBe(0o600);
  const pid = readFileSync(join(folder, "neo4j/run/jvm.pid"), "utf8").trim();
  if (existsSync("/proc"))
    expect(readFileSync(`/proc/${pid}/cmdline`, "utf8")).not.toContain(instance.password);
  const wrong = open({ ...instance, password: "wrong-password" });
  await expect(wrong.executeQuery("RETURN 1")).rejects.toMatchObject({
    code: "Neo.ClientError.Security.Unauthorized",
  });
  await wrong.close();
});

test("LOAD CSV reaches neither a file in the import folder nor a server on loopback", async () => {
  // Both are there to be read, so only the settings can refuse them.
  writeFileSync(join(folder, "neo4j/import/there.csv"), "a,b\n");
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    response.end("a,b\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  for (const from of [
    "file:///there.csv",
    `http://127.0.0.1:${port}/x.csv`,
    `http://2130706433:${port}/x.csv`,
  ]) {
    const outcome = await driver.executeQuery("LOAD CSV FROM $from AS line RETURN line", { from }).then(
      () => "loaded",
      (error: Error) => error.message,
    );
    expect(outcome).not.toBe("loaded");
  }
  server.close();
  expect(asked).toBe(0);
});

test("after kill -9 of the JVM the same driver works again, with everything acknowledged", async () => {
  await driver.executeQuery("UNWIND range(1, 500) AS i CREATE (:Kept {i: i})");
  const pid = Number(readFileSync(join(folder, "neo4j/run/jvm.pid"), "utf8"));
  process.kill(pid, "SIGKILL");
  let kept = 0;
  await until(async () => {
    try {
      const { records } = await driver.executeQuery("MATCH (n:Kept) RETURN count(n) AS kept");
      kept = Number(records[0]?.get("kept"));
      return instance.pid() !== pid;
    } catch {
      return false;
    }
  });
  expect(kept).toBe(500);
});

test("an app killed with -9 takes its JVM with it, and a second app is refused while it lives", async () => {
  const other = mkdtempSync(join(tmpdir(), "backchannel-killed-"));
  const url = (name: string) => JSON.stringify(new URL(`../../server/neo4j/${name}`, import.meta.url).href);
  writeFileSync(
    join(other, "app.mts"),
    `import { acquireLock } from ${url("dataLock.ts")};
     import { startManagedNeo4j } from ${url("managedNeo4j.ts")};
     acquireLock(${JSON.stringify(other)});
     const neo4j = await startManagedNeo4j({ dataDir: ${JSON.stringify(other)} });
     await neo4j.ready;
     console.log("ready");`,
  );
  const run = () =>
    spawn(process.execPath, ["--import", "tsx", join(other, "app.mts")], {
      stdio: ["ignore", "pipe", "pipe"],
    });
  const app = run();
  await new Promise((resolve) => app.stdout.once("data", resolve));
  const jvm = readRecord(join(other, "neo4j/run/jvm.json"));
  if (!jvm) throw new Error("the JVM was not recorded");
  expect(isAlive(jvm)).toBe(true);

  const second = run();
  let complaint = "";
  second.stderr.on("data", (text) => {
    complaint += text;
  });
  expect(await new Promise((resolve) => second.once("exit", resolve))).not.toBe(0);
  expect(complaint).toContain(`process ${app.pid}`);
  expect(isAlive(jvm)).toBe(true);

  app.kill("SIGKILL");
  await until(() => !isAlive(jvm), 20_000);
  rmSync(other, { recursive: true, force: true });
});
