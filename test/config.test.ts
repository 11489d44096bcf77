import { describe, expect, it } from "vitest";
import { parseConfig } from "../server/config.ts";

describe("parseConfig", () => {
  it("needs nothing: a Neo4j of its own, loopback, port 3000", () => {
    const config = parseConfig({});
    expect(config).toMatchObject({ port: 3000, host: "127.0.0.1", database: "neo4j" });
    expect(config.neo4j).toBeUndefined();
    expect(config.cypher).toBeUndefined();
  });

  it("typed queries may go elsewhere, under another account", () => {
    const { neo4j, cypher } = parseConfig({
      CYPHER_NEO4J_URI: "neo4j://replica:7687",
      CYPHER_NEO4J_USERNAME: "reader",
      CYPHER_NEO4J_PASSWORD: "secret",
    });
    expect(neo4j).toBeUndefined();
    expect(cypher).toEqual({
      uri: "neo4j://replica:7687",
      username: "reader",
      password: "secret",
      database: "neo4j",
    });
  });

  it("nobody may embed but those who are named", () => {
    expect(parseConfig({}).embedOrigins).toEqual([]);
    const { embedOrigins } = parseConfig({ EMBED_ORIGINS: "https://school.example, http://127.0.0.1:8080" });
    expect(embedOrigins).toEqual(["https://school.example", "http://127.0.0.1:8080"]);
  });

  it.each([
    [{ PORT: "http" }, /PORT="http".*port/],
    [{ PORT: "70000" }, /PORT="70000"/],
    [{ HOST: "0.0.0.0" }, /HOST="0.0.0.0".*ssh -L/],
    [{ NEO4J_URI: "http://localhost:7474" }, /NEO4J_URI=.*neo4j:\/\//],
    [{ NEO4J_URI: "neo4j://localhost" }, /NEO4J_PASSWORD is missing/],
    [{ NEO4J_DATABASE: "1" }, /NEO4J_DATABASE="1"/],
    [{ CYPHER_NEO4J_URI: "localhost:7687" }, /CYPHER_NEO4J_URI="localhost:7687"/],
    [{ CYPHER_NEO4J_URI: "neo4j://replica" }, /CYPHER_NEO4J_PASSWORD is missing/],
    [{ LOG_LEVEL: "loud" }, /LOG_LEVEL="loud"/],
    [{ EMBED_ORIGINS: "*" }, /EMBED_ORIGINS="\*".*https:\/\/school.example/],
    [{ EMBED_ORIGINS: "https://school.example/path" }, /EMBED_ORIGINS=/],
    [{ EMBED_ORIGINS: "https://*.example" }, /EMBED_ORIGINS=/],
    [{ EMBED_ORIGINS: "https://a.example; script-src *" }, /EMBED_ORIGINS=/],
  ])("%j is refused by its name", (env, message) => {
    expect(() => parseConfig(env)).toThrow(message);
  });
});
