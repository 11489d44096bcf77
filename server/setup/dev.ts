// `npm run dev`: one Neo4j for the session, the server restarted and the page reloaded as files change.
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createServer } from "vite";
import { parseConfig } from "../config.ts";
import { ensureEditorKey } from "../http/ensureEditorKey.ts";
import { startNeo4j } from "./startNeo4j.ts";

export async function dev(root: string): Promise<void> {
  const config = parseConfig(process.env);
  const { managed, connect } = await startNeo4j(config);
  await (await connect()).close();
  const apiPort = config.port + 1;
  const { key, made } = ensureEditorKey(config.dataDir);
  const api = startApi(root, apiPort, managed);
  const vite = await createServer({
    root: join(root, "client"),
    configFile: join(root, "vite.config.ts"),
    server: {
      port: config.port,
      host: config.host,
      strictPort: true,
      proxy: {
        "/api": {
          target: `http://127.0.0.1:${apiPort}`,
          changeOrigin: true,
          // The API accepts its own origin alone, and the page comes from Vite's.
          configure: (proxy) => void proxy.on("proxyReq", (request) => request.removeHeader("origin")),
        },
        // The editor's link, and what is said of a wrong one.
        "^/[^?]*\\?(?:.*&)?(?:key|editor)=": { target: `http://127.0.0.1:${apiPort}`, changeOrigin: true },
      },
    },
  });
  await vite.listen();
  vite.printUrls();
  if (made) console.log(`  With the editor's key: http://${config.host}:${config.port}/?key=${key}`);
  const stop = async () => {
    api.kill("SIGTERM");
    await vite.close();
    await managed?.stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop());
}

interface Reachable {
  uri: string;
  username: string;
  password: string;
}

function startApi(root: string, port: number, managed: Reachable | undefined): ChildProcess {
  const own = managed && {
    NEO4J_URI: managed.uri,
    NEO4J_USERNAME: managed.username,
    NEO4J_PASSWORD: managed.password,
  };
  return spawn(
    process.execPath,
    [
      join(root, "node_modules/tsx/dist/cli.mjs"),
      "watch",
      "--clear-screen=false",
      join(root, "server/setup/devServer.ts"),
    ],
    { cwd: root, stdio: "inherit", env: { ...process.env, ...own, PORT: String(port), HOST: "127.0.0.1" } },
  );
}
