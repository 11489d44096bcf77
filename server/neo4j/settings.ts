// How the local Neo4j is configured: nothing listens but Bolt on loopback, no file or address can be read from a query.
import { join } from "node:path";

export interface Place {
  home: string;
  port: number;
}

/** The text of neo4j.conf. */
export function toSettings({ home, port }: Place): string {
  const settings: Record<string, string | number | boolean> = {
    "server.bolt.listen_address": `127.0.0.1:${port}`,
    "server.bolt.advertised_address": `127.0.0.1:${port}`,
    "server.http.enabled": false,
    "server.https.enabled": false,
    "dbms.security.auth_enabled": true,
    // With a password of 192 random bits the lock-out protects nothing, and any local page could lock the app out with it.
    "dbms.security.auth_max_failed_attempts": 0,
    "server.directories.import": join(home, "import"),
    "server.directories.plugins": join(home, "plugins"),
    "server.directories.logs": join(home, "logs"),
    "server.directories.data": join(home, "data"),
    "dbms.security.allow_csv_import_from_file_urls": false,
    "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
    "db.transaction.timeout": "10s",
    // By default it looks every two seconds, and a query outlives its time by as much.
    "db.transaction.monitor.check.interval": "250ms",
    "db.transaction.concurrent.maximum": 50,
    "db.lock.acquisition.timeout": "5s",
    "db.memory.transaction.max": "100m",
    "db.memory.transaction.total.max": "200m",
    "dbms.memory.transaction.total.max": "200m",
    "server.memory.pagecache.size": "128m",
    "dbms.usage_report.enabled": false,
    "server.config.strict_validation.enabled": true,
    // Stops in 0.4 s instead of 10; what was acknowledged is on disk long before.
    "internal.dbms.bolt.netty_server_shutdown_quiet_period": 0,
  };
  return `${Object.entries(settings)
    .map(([key, value]) => `${key}=${value}`)
    .join("\n")}\n`;
}

export interface Jvm {
  lib: string;
  home: string;
  heapMb: number;
  /** A class archive to start from, or one to write on exit. */
  archive?: { file: string; use: "read" | "write" };
}

const opened = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"];

/** Arguments of the JVM. The password is never among them. */
export function toJvmArguments({ lib, home, heapMb, archive }: Jvm): string[] {
  return [
    `-Xmx${heapMb}m`,
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-XX:+ExitOnOutOfMemoryError",
    "-XX:-OmitStackTraceInFastThrow",
    "-XX:+DisableExplicitGC",
    "-Dlog4j2.disable.jmx=true",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Djdk.nio.maxCachedBufferSize=262144",
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    ...toArchiveFlags(archive),
    "-cp",
    join(lib, "*"),
    "org.neo4j.server.CommunityEntryPoint",
    `--home-dir=${home}`,
    `--config-dir=${join(home, "conf")}`,
  ];
}

function toArchiveFlags(archive: Jvm["archive"]): string[] {
  if (!archive) return [];
  if (archive.use === "write") return [`-XX:ArchiveClassesAtExit=${archive.file}`];
  return [`-XX:SharedArchiveFile=${archive.file}`, "-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off"];
}
