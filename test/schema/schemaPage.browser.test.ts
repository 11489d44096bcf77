import type { Locator, Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { loadSeed } from "../../server/setup/serve.ts";
import { createBrowserApp, expectAccessibleInBothThemes, type Look } from "../browserApp.ts";

const app = createBrowserApp();
let page: Page;

async function open(look: Look = {}, path = "/schema") {
  page = await app.open(path, look);
  await page.getByRole("heading", { name: "Relationship types" }).waitFor();
}

const drawing = () => page.getByRole("region", { name: "Drawn" });
const row = (name: string) =>
  page.getByRole("row").filter({ has: page.getByRole("button", { name, exact: true }) });

/** What a person reads, not what the markup holds. */
async function read(element: Locator): Promise<string> {
  return (await element.allInnerTexts()).join();
}

/** Whether a row is to be seen in the window. */
async function isInView(name: string): Promise<boolean> {
  const box = await row(name).boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  return box !== null && box.y + box.height > 0 && box.y < height;
}

describe("the schema", () => {
  beforeEach(() => open());

  it("labels and types stand there with counts, words, properties and pairs; nothing complained of", async () => {
    expect(await read(row("Person"))).toMatch(/Person\s+6\s+aliases/);
    const met = await read(row("MET_WITH"));
    expect(met).toMatch(/MET_WITH\s+met with\s+3/);
    expect(met).toMatch(/Person\s+Group\s+2/);
    await drawing().getByRole("button", { name: "Claim 131 nodes" }).waitFor();
    expect(await page.title()).toBe("Schema · Backchannel");
    expect(app.complaints).toEqual([]);
  });

  it("no name in the drawing covers another", async () => {
    const boxes = await drawing()
      .getByRole("button")
      .evaluateAll((buttons) =>
        buttons.map((button) => {
          const { left, right, top, bottom } = button.getBoundingClientRect();
          return { left, right, top, bottom };
        }),
      );
    expect(boxes).toHaveLength(12);
    const overlaps = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(overlaps).toEqual([]);
  });

  it("a label chosen in the drawing is found in the text, says what joins it, and is in the address", async () => {
    await drawing().getByRole("button", { name: "Topic 16 nodes" }).click();
    expect(await page.evaluate(() => location.hash)).toBe("#label-Topic");
    await expect.poll(() => isInView("Topic")).toBe(true);
    expect(await read(drawing().getByRole("button", { name: /^Person / }))).toMatch(/DEMANDED/);
    expect(await row("Topic").getAttribute("data-chosen")).toBe("true");
    await page.keyboard.press("Escape");
    expect(await drawing().getByRole("button", { pressed: true }).count()).toBe(0);
  });

  it("a type chosen in the text lights its lines; a link to it shows it", async () => {
    await open({}, "/schema#type-MET_WITH");
    await expect.poll(() => isInView("MET_WITH")).toBe(true);
    expect(await drawing().locator("path[data-state=lit]").count()).toBe(2);
    await row("HELD_AT").getByRole("button").click();
    expect(await drawing().locator("path[data-state=lit]").count()).toBe(1);
    expect(await page.evaluate(() => location.hash)).toBe("#type-HELD_AT");
  });

  it("by keyboard: filter, then a sample query opens the console with it", async () => {
    await page.getByRole("searchbox", { name: /Filter/ }).focus();
    await page.keyboard.type("met with");
    await expect.poll(() => page.getByRole("row").count()).toBe(2);
    await page.getByText("No label fits “met with”.").waitFor();
    const sample = row("MET_WITH").getByRole("link", { name: "Person to Group" });
    await sample.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/cypher/);
    expect(new URL(page.url()).searchParams.get("query")).toBe(
      "MATCH (a:Person)-[r:MET_WITH]->(b:Group)\nRETURN a, r, b\nLIMIT 25",
    );
  });

  it("sample queries of a label and a type are queries", async () => {
    for (const name of ["Claim", "MET_WITH"]) {
      for (const details of await row(name).locator("details").all()) {
        await details.evaluate((element) => element.setAttribute("open", ""));
      }
      const links = await row(name)
        .getByRole("link")
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(links.length).toBeGreaterThan(10);
      for (const link of links)
        await app.database().read(`EXPLAIN ${new URL(link).searchParams.get("query")}`);
    }
  });

  it("the search at the top leads to the graph", async () => {
    await page.keyboard.press("/");
    await page.keyboard.type("mamluk", { delay: 20 });
    await page.getByRole("option", { name: /^Ali Mamlouk/ }).waitFor();
    await page.keyboard.press("Enter");
    await page
      .getByRole("complementary", { name: "Evidence" })
      .getByRole("heading", { name: "Ali Mamlouk" })
      .waitFor();
  });
});

describe("without an answer", () => {
  beforeEach(() => open());

  it("an empty database says so, and the page fills by itself", async () => {
    await app.database().write((run) => run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n"));
    await page.goto(`${app.url()}/schema`);
    await page.getByRole("heading", { name: "The database is empty" }).waitFor();
    await loadSeed(app.database(), "seed/mamlouk.yaml");
    await page.getByRole("heading", { name: "Relationship types" }).waitFor();
  });

  it("while Neo4j is away the page says so and goes on by itself", async () => {
    app.away = true;
    await page.goto(`${app.url()}/schema`);
    await page.getByRole("heading", { name: "Neo4j is not answering" }).waitFor();
    app.away = false;
    await page.getByRole("heading", { name: "Relationship types" }).waitFor();
  });
});

describe("in the light and in the dark", () => {
  it.each([
    [1440, 900, "/schema"],
    [1440, 900, "/schema#label-Person"],
    [390, 844, "/schema"],
    [390, 844, "/schema#type-MET_WITH"],
  ])("%i×%i %s: axe finds nothing, nothing sticks out", async (width, height, path) => {
    await open({ viewport: { width, height } }, path);
    await expectAccessibleInBothThemes(page);
  });
});
