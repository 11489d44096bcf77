// The app as a user starts it, in a process of its own, on the Neo4j of the benchmark.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface BenchApp {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

interface Neo4jAccess {
  uri: string;
  username: string;
  password: string;
}

export async function startBenchApp({ uri, username, password }: Neo4jAccess): Promise<BenchApp> {
  const folder = mkdtempSync(join(tmpdir(), "backchannel-bench-app-"));
  const child = spawn(process.execPath, ["--max-semi-space-size=2", "server/setup/start.mjs"], {
    env: {
      ...process.env,
      PORT: "0",
      BACKCHANNEL_DATA: folder,
      LOG_LEVEL: "warn",
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()));
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk;
      const link = /ready: (http:\S+?)\/[\s?]/.exec(said)?.[1];
      if (link) resolve(link);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("close", () => reject(new Error(`The app did not start:\n${said.slice(-2000)}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      child.kill("SIGTERM");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
