// What a browser test stands on: the built page over a test database with the dossier, in a browser whose complaints are kept.
import { createRequire } from "node:module";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import type { Database } from "../server/database/database.ts";
import { HttpProblem } from "../server/http/problem.ts";
import { ensureBuild } from "../server/setup/install.mjs";
import { loadSeed } from "../server/setup/serve.ts";
import { startTestServer, type TestServer } from "./http/startTestServer.ts";
import { openBrowser } from "./openBrowser.ts";
import { openTestDatabase } from "./openTestDatabase.ts";

export interface BrowserApp {
  database(): Database;
  /** The address without a path. */
  url(): string;
  /** `/?key=` with it lets a page write. */
  editorKey(): string;
  /** Warnings and errors of the page since it was opened. */
  complaints: string[];
  /** True: the server answers as if Neo4j were away. */
  away: boolean;
  /** A new page in a context of its own; the one before is closed. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Set up before the tests of the file that calls it, taken down after them. */
export function createBrowserApp(): BrowserApp {
  let database: Database;
  let server: TestServer;
  let browser: Browser;
  let context: BrowserContext | undefined;

  beforeAll(async () => {
    await ensureBuild(process.cwd(), () => undefined);
    database = await openTestDatabase();
    await loadSeed(database, "seed/mamlouk.yaml");
    server = await startTestServer(() => {
      if (app.away) throw new HttpProblem("NEO4J_AWAY", "Neo4j is not answering");
      return database;
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    await database.close();
  });

  const app: BrowserApp = {
    database: () => database,
    url: () => server.url,
    editorKey: () => server.editorKey,
    complaints: [],
    away: false,
    async open(path, options = {}) {
      await context?.close();
      app.away = false;
      app.complaints.length = 0;
      context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        reducedMotion: "reduce",
        ...options,
      });
      const page = await context.newPage();
      page.on("console", (message) => {
        const text = message.text();
        // A refused query is an answer; the browser reports its status all the same.
        if (/cypher/.test(message.location().url) && /Failed to load resource/.test(text)) return;
        if (["error", "warning"].includes(message.type())) app.complaints.push(text);
      });
      page.on("pageerror", (error) => app.complaints.push(error.message));
      await page.goto(server.url + path);
      return page;
    },
  };
  return app;
}

interface Violation {
  id: string;
  nodes: { html: string }[];
}

/** Axe finds nothing, and nothing sticks out at the side. */
export async function expectAccessible(page: Page): Promise<void> {
  // The policy allows scripts from our own address alone, so axe comes in by the browser's own door.
  await page.evaluate((createRequire(import.meta.url)("axe-core") as { source: string }).source);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
  expect(found).toEqual([]);
  const width = page.viewportSize()?.width ?? 0;
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}
