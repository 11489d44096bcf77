// The environment, read once: a bad value is refused by its name.
import { resolve } from "node:path";
import { z } from "zod";

/** A mistake of set-up or environment: its message is for a person and needs no stack. */
export class ConfigError extends Error {}

const Uri = z
  .string()
  .regex(
    /^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^/\s]+/,
    "is no Neo4j address; write it like neo4j://127.0.0.1:7687 or neo4j+s://xyz.databases.neo4j.io",
  );
const DatabaseName = z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{2,62}$/, "is no database name");

const Environment = z.object({
  NEO4J_URI: Uri.optional(),
  NEO4J_USERNAME: z.string().min(1, "is empty").default("neo4j"),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: DatabaseName.default("neo4j"),
  CYPHER_NEO4J_URI: Uri.optional(),
  CYPHER_NEO4J_USERNAME: z.string().min(1, "is empty").default("neo4j"),
  CYPHER_NEO4J_PASSWORD: z.string().optional(),
  CYPHER_NEO4J_DATABASE: DatabaseName.default("neo4j"),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "is no port number; use 1 to 65535, or 0 for any free one")
    .transform(Number)
    .refine((port) => port <= 65535, "is no port number; use 1 to 65535, or 0 for any free one")
    .default(3000),
  HOST: z
    .string()
    .regex(
      /^(localhost|::1|127(\.\d{1,3}){3})$/,
      "is not an address of this machine alone (127.0.0.1, ::1 or localhost); to reach the app from elsewhere, forward its port with ssh -L",
    )
    .default("127.0.0.1"),
  BACKCHANNEL_DATA: z.string().min(1, "is empty").default(".data"),
  EMBED_ORIGINS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine(
      (origins) => origins.every(isOrigin),
      "names something that is no origin; write them like https://school.example, parted by commas, without a path",
    )
    .default([]),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

/** A scheme, a host and perhaps a port; no wildcard, and nothing that could end a header. */
function isOrigin(text: string): boolean {
  return (
    /^https?:\/\/[\w.:[\]-]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text.toLowerCase()
  );
}

/** A Neo4j, an account and a database. */
interface Access {
  uri: string;
  username: string;
  password: string;
  database: string;
}

export interface Config {
  /** Undefined: the app looks after a Neo4j of its own. */
  neo4j?: { uri: string; username: string; password: string };
  database: string;
  /** Where typed queries go instead: a replica, or the same server under a reader's account. */
  cypher?: Access;
  port: number;
  host: string;
  dataDir: string;
  logLevel: string;
  /** Sites that may show a story in a frame. */
  embedOrigins: readonly string[];
}

/** Throws a ConfigError that names the variable and the remedy. */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `${name}=${JSON.stringify(env[name])}: ${issue.message}`;
    });
    throw new ConfigError(lines.join("\n"));
  }
  const values = parsed.data;
  if (values.NEO4J_URI && values.NEO4J_PASSWORD === undefined) {
    throw new ConfigError(
      `NEO4J_URI is set to ${values.NEO4J_URI} but NEO4J_PASSWORD is missing; set it, or unset NEO4J_URI to use a local Neo4j`,
    );
  }
  if (values.CYPHER_NEO4J_URI && values.CYPHER_NEO4J_PASSWORD === undefined) {
    throw new ConfigError(
      `CYPHER_NEO4J_URI is set to ${values.CYPHER_NEO4J_URI} but CYPHER_NEO4J_PASSWORD is missing; set it, or unset CYPHER_NEO4J_URI to let queries run where the app does`,
    );
  }
  return {
    neo4j: values.NEO4J_URI
      ? { uri: values.NEO4J_URI, username: values.NEO4J_USERNAME, password: values.NEO4J_PASSWORD ?? "" }
      : undefined,
    database: values.NEO4J_DATABASE,
    cypher: values.CYPHER_NEO4J_URI
      ? {
          uri: values.CYPHER_NEO4J_URI,
          username: values.CYPHER_NEO4J_USERNAME,
          password: values.CYPHER_NEO4J_PASSWORD ?? "",
          database: values.CYPHER_NEO4J_DATABASE,
        }
      : undefined,
    port: values.PORT,
    host: values.HOST,
    dataDir: resolve(values.BACKCHANNEL_DATA),
    logLevel: values.LOG_LEVEL,
    embedOrigins: values.EMBED_ORIGINS,
  };
}
