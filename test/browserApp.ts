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

export type Look = Pick<BrowserContextOptions, "viewport" | "colorScheme">;

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
  /** A new page with nothing stored; the one before is closed. The browser keeps the scripts it has read. */
  open(path: string, look?: Look): Promise<Page>;
}

/** Set up before the tests of the file that calls it, taken down after them. */
export function createBrowserApp(): BrowserApp {
  let database: Database;
  let server: TestServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page | undefined;

  beforeAll(async () => {
    await ensureBuild(process.cwd(), () => undefined);
    database = await openTestDatabase();
    await loadSeed(database, "seed/mamlouk.yaml");
    server = await startTestServer(() => {
      if (app.away) throw new HttpProblem("NEO4J_AWAY", "Neo4j is not answering");
      return database;
    });
    browser = await openBrowser();
    context = await browser.newContext({ reducedMotion: "reduce" });
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
    async open(path, { viewport, colorScheme }: Look = {}) {
      await page?.close();
      app.away = false;
      app.complaints.length = 0;
      page = await context.newPage();
      const door = await context.newCDPSession(page);
      await door.send("Storage.clearDataForOrigin", { origin: server.url, storageTypes: "all" });
      await door.detach();
      await page.setViewportSize(viewport ?? { width: 1440, height: 900 });
      await page.emulateMedia({ colorScheme: colorScheme ?? "light" });
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

/** In the light and in the dark: as the page stands, and after it has followed a change to the other. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  await expectAccessible(page);
  const isDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  const colorScheme = isDark ? "light" : "dark";
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
  await expectAccessible(page);
}

/** A colour on its way to another is neither; one transition may set off the next. */
function waitForTransitions(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const underWay = document.getAnimations().filter((one) => one instanceof CSSTransition);
      if (underWay.length === 0) return;
      await Promise.allSettled(underWay.map(({ finished }) => finished));
    }
  });
}

/** Axe finds nothing, and nothing sticks out at the side. */
export async function expectAccessible(page: Page): Promise<void> {
  await waitForTransitions(page);
  // The policy allows scripts from our own address alone, so axe comes in by the browser's own door.
  await page.evaluate((createRequire(import.meta.url)("axe-core") as { source: string }).source);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    return (await axe.run({ resultTypes: ["violations"] })).violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
    );
  });
  expect(found).toEqual([]);
  const width = page.viewportSize()?.width ?? 0;
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}
