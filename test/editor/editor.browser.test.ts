import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { ensureBuild } from "../../server/setup/install.mjs";
import { loadSeed } from "../../server/setup/serve.ts";
import { startTestServer, type TestServer } from "../http/startTestServer.ts";
import { openBrowser } from "../openBrowser.ts";
import { openTestDatabase } from "../openTestDatabase.ts";

let database: Database;
let server: TestServer;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  await ensureBuild(process.cwd(), () => undefined);
  database = await openTestDatabase();
  await loadSeed(database, "seed/mamlouk.yaml");
  server = await startTestServer(() => database);
  browser = await openBrowser();
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
  });
  page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${server.url}/cypher`);
  await learned();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await database.close();
});
beforeEach(async () => {
  complaints.length = 0;
  await replaceAll("");
});

const editor = () => page.getByRole("textbox", { name: "Cypher query or command" });
const lines = () => editor().locator(".cm-line").allTextContents();
const options = () => page.getByRole("listbox").getByRole("option");
const problem = () => page.getByRole("region", { name: "Query" }).getByRole("status").first();
const underlined = () => page.locator(".cm-lintRange");

async function replaceAll(text: string) {
  await editor().click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  if (text) await page.keyboard.insertText(text);
}

/** The editor knows a label from another as soon as it has the schema; on a busy machine its worker may need two goes. */
async function learned() {
  for (let attempt = 0; attempt < 10; attempt++) {
    await replaceAll("MATCH (n:Nobody) RETURN n");
    const seen = await underlined()
      .filter({ hasText: "Nobody" })
      .waitFor({ timeout: 10_000 })
      .then(
        () => true,
        () => false,
      );
    if (seen) return;
  }
  throw new Error("The editor does not get to know the database");
}

describe("the query editor", () => {
  it.each([
    ["MATCH (n:Pers", "Person"],
    ["MATCH (n:Person)-[:ME", "MET_WITH"],
    ["MATCH (n:Person) WHERE n.alia", "aliases"],
    ["RETURN coales", "coalesce"],
    ["CALL db.lab", "labels"],
    [":par", ":param"],
  ])("completes %s to %s", async (typed, offered) => {
    await page.keyboard.type(typed);
    await options().filter({ hasText: offered }).first().waitFor();
    await page.keyboard.press("Escape");
    expect(complaints).toEqual([]);
  });

  it("puts the chosen name in place, and takes Enter for a new line after a name that is written out", async () => {
    await page.keyboard.type("MATCH (who:Pers");
    await options().filter({ hasText: "Person" }).first().waitFor();
    // A list that has only just come up does not take keys yet.
    await page.waitForTimeout(200);
    await page.keyboard.press("Enter");
    await page.keyboard.type(") RETURN who");
    await options().first().waitFor();
    await page.waitForTimeout(200);
    await page.keyboard.press("Enter");
    await page.keyboard.type("LIMIT 1");
    expect(await lines()).toEqual(["MATCH (who:Person) RETURN who", "LIMIT 1"]);
  });

  it("underlines what is wrong and says it, and nothing in what is right", async () => {
    await replaceAll("MATCH (n:Persn) RETURN n");
    await underlined().first().waitFor();
    expect(await underlined().allTextContents()).toEqual(["Persn"]);
    expect(await problem().textContent()).toBe(
      "Line 1: Label Persn is not in the database; look for a misspelling",
    );
    await replaceAll("MATCH (n:Person) WHERE n.retracted IS NULL RETURN n");
    await underlined().first().waitFor({ state: "detached" });
    await expect.poll(() => problem().textContent()).toBe("");
  });

  it("lets the keyboard out with Tab", async () => {
    await page.keyboard.type("RETURN 1");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await editor().evaluate((field) => field.contains(document.activeElement))).toBe(false);
  });

  it("stays a text editor when a text is too much for its worker", async () => {
    await page.keyboard.insertText(`RETURN size([${"1,".repeat(9_900)}1]) AS size`);
    await page.keyboard.type(" // still");
    expect((await lines()).join("").endsWith("// still")).toBe(true);
    await learned();
    expect(complaints).toEqual([]);
  });
});
