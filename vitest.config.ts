// Tests say by their suffix what they need: `.test.ts` nothing (or it starts a Neo4j of its own), `.graph.test.ts` Neo4j, `.browser.test.ts` a browser too.
import { defineConfig } from "vitest/config";

const pinned = { TZ: "UTC", LANG: "en_GB.UTF-8", BACKCHANNEL_NO_ARCHIVE: "1", LOG_LEVEL: "error" };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "plain",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/**/*.{graph,browser}.test.ts"],
          env: pinned,
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: "neo4j",
          include: ["test/**/*.{graph,browser}.test.ts"],
          globalSetup: ["test/neo4jInstance.ts"],
          fileParallelism: false,
          env: pinned,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
