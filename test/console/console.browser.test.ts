import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { createBrowserApp, expectAccessibleInBothThemes, type Look } from "../browserApp.ts";

const app = createBrowserApp();
let page: Page;

async function open(look: Look = {}, path = "/cypher") {
  page = await app.open(path, look);
  await editor().waitFor();
}

const editor = () => page.getByRole("textbox", { name: "Cypher query or command" });
const frame = (name: RegExp) => page.getByRole("article", { name }).first();
const chips = () => page.getByRole("list", { name: "Lens and parameters" });

async function type(text: string) {
  await editor().focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.keyboard.insertText(text);
  await page.waitForFunction(
    (start) => document.querySelector(".cm-content")?.textContent?.includes(start),
    text.split("\n")[0]?.slice(0, 30) ?? "",
  );
}

async function run(text: string) {
  await type(text);
  await page.keyboard.press("Control+Enter");
}

const meetings =
  "MATCH (a)-[r:MET_WITH]-(b:Group {id: 'us-delegation'}) RETURN a, r, b ORDER BY a.name LIMIT 1";

describe("running", () => {
  beforeEach(() => open());

  it("Ctrl+Enter runs; the graph draws what came back, the table says it with its evidence", async () => {
    await run(meetings);
    const result = frame(/MET_WITH/);
    await result.locator('.graph-canvas[data-ready="true"]').waitFor();
    expect(await result.locator(".graph-canvas").getAttribute("data-nodes")).toBe("2");
    await result.getByRole("tab", { name: "Table" }).click();
    const row = result.getByRole("row", { name: /Ali Mamlouk —met with— US delegation/ });
    await row.getByText("contested 3 : 1").waitFor();
    await page
      .getByRole("status")
      .filter({ hasText: /^1 row in / })
      .waitFor({ state: "attached" });
    expect(app.complaints).toEqual([]);
  });

  it("odd values stand in the table, and a row unfolds to all there is", async () => {
    await run(
      "RETURN null AS a, 0.0/0 AS b, {`__proto__`: {x: [1, {y: 2}]}} AS c, 'x' AS ``, '<img src=x onerror=\"window.hit=1\">' AS d, reduce(s = '', i IN range(1, 500) | s + 'twenty characters ok') AS e, date('2018-08-29') AS f",
    );
    const result = frame(/^RETURN null/);
    for (const text of ["null", "NaN", "2018-08-29"]) {
      await result.getByRole("cell", { name: text, exact: true }).waitFor();
    }
    await result.getByRole("columnheader", { name: "no name" }).waitFor();
    const toggle = result.getByRole("button", { name: /^Row 1/ });
    await toggle.focus();
    await page.keyboard.press("Enter");
    expect(await toggle.getAttribute("aria-expanded")).toBe("true");
    expect(await result.getByRole("cell").nth(5).textContent()).toHaveLength(10_000);
    expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined();
    expect(app.complaints).toEqual([]);
  });

  it("two thousand rows scroll by the keyboard while few are in the page; what was cut is said", async () => {
    await run("UNWIND range(1, 2500) AS i RETURN i");
    const result = frame(/^UNWIND/);
    await result.getByText("cut at 2,000 rows").first().waitFor();
    expect(await result.getByRole("row").count()).toBeLessThan(100);
    await result.getByRole("region", { name: "Rows" }).focus();
    await page.keyboard.press("End");
    await result.getByRole("cell", { name: "2000", exact: true }).waitFor();
  });

  it("a failed query says what and where, and the editor underlines the place", async () => {
    await run("RETURN 1 AS a,\n       toUpper(nobody) AS b");
    await frame(/^RETURN 1/)
      .getByText(/nobody/)
      .filter({ hasText: "not defined" })
      .waitFor();
    await frame(/^RETURN 1/)
      .getByText("Line 2, column 16")
      .waitFor();
    await page.locator(".cm-content .cm-lintRange-error").first().waitFor();
    await run("RETURN 2 AS fine");
    await frame(/^RETURN 2/)
      .getByRole("cell", { name: "2", exact: true })
      .waitFor();
  });

  it("a write is refused, and so is a second statement", async () => {
    await run("CREATE (n:Person) RETURN n");
    await frame(/^CREATE/)
      .getByText(/only reads/)
      .first()
      .waitFor();
    await run("RETURN 1; RETURN 2");
    await frame(/^RETURN 1; RETURN 2/)
      .getByText(/one statement at a time/)
      .first()
      .waitFor();
  });

  it("a running query counts its time and is cancelled", async () => {
    await run("MATCH (a), (b), (c), (d), (e) WHERE a.id + b.id + c.id + d.id + e.id = 'no' RETURN count(*)");
    const result = frame(/^MATCH \(a\), \(b\)/);
    await result.getByText(/^Running, /).waitFor();
    await result.getByRole("button", { name: "Cancel" }).click();
    await result.getByText(/^Cancelled/).waitFor();
    await run("RETURN 'after' AS x");
    await frame(/^RETURN 'after'/)
      .getByRole("cell", { name: "after", exact: true })
      .waitFor();
  });

  it("a plan is a list of operators; a warning has its place", async () => {
    await run("PROFILE MATCH (n:Nobody) RETURN n.name");
    const result = frame(/^PROFILE/);
    await result.getByRole("listitem").filter({ hasText: "NodeByLabelScan" }).first().waitFor();
    await result.getByText(/\d+ database hits?; bars/).waitFor();
    await result.getByRole("tab", { name: /^Warnings/ }).click();
    await result
      .getByText(/Line 1, column 18/)
      .first()
      .waitFor();
  });
});

describe("commands", () => {
  beforeEach(() => open());

  it(":param takes an expression, and the query that names it runs with it", async () => {
    await run(":param when => date('2018-08-28') + duration('P1D')");
    await chips().getByText("$when").waitFor();
    await run("RETURN $when = date('2018-08-29') AS same");
    await frame(/^RETURN \$when/)
      .getByRole("cell", { name: "true", exact: true })
      .waitFor();
    await run(":param half => 1.0");
    await chips().getByText("$half").waitFor();
    await run("RETURN $half / 2 AS x");
    await frame(/^RETURN \$half/)
      .getByRole("cell", { name: "0.5", exact: true })
      .waitFor();
    await run(":param bad => nobody");
    await frame(/^:param bad/)
      .getByText(/nobody/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: /^Remove \$when/ }).click();
    expect(await chips().getByText("$when").count()).toBe(0);
  });

  it(":as-of changes what a relation rests on, and is kept across a reload", async () => {
    await run(":as-of 2018-08-28");
    await chips().getByText("28 Aug 2018").waitFor();
    await run(meetings);
    await frame(/^MATCH/)
      .getByRole("tab", { name: "Table" })
      .click();
    await frame(/^MATCH/)
      .getByText("corroborated by 3")
      .waitFor();
    await run("RETURN $asOf AS day");
    await frame(/^RETURN \$asOf/)
      .getByRole("cell", { name: "2018-08-28", exact: true })
      .waitFor();
    await page.reload();
    await chips().getByText("28 Aug 2018").waitFor();
    await run(":as-of 1990-01-01");
    await run(meetings);
    await frame(/^MATCH/)
      .getByText("1 of 1 relation rests only on claims this lens leaves out.")
      .waitFor();
    await run(":as-of today");
    await chips().waitFor({ state: "detached" });
  });

  it(":according-to asks when a name may be several, and listens to the one chosen", async () => {
    await run(":according-to mamlouk");
    await frame(/^:according-to mamlouk/)
      .getByRole("button", { name: "Ali Mamlouk · Person" })
      .click();
    await chips().getByText("Ali Mamlouk").waitFor();
    await run(":according-to Reuters, al-Akhbar");
    await chips().getByText("al-Akhbar").waitFor();
    await run("RETURN $speaker = ['reuters', 'al-akhbar'] AND $via = $speaker AS heard, $asOf AS day");
    await frame(/^RETURN \$speaker/)
      .getByRole("cell", { name: "true", exact: true })
      .waitFor();
    await run(":according-to nobody at all");
    await frame(/^:according-to nobody/)
      .getByText(/Nobody here is called|may be one of several/)
      .waitFor();
  });

  it(":cite lists the sources of the newest result", async () => {
    await run(":cite");
    await frame(/^:cite/)
      .getByText(/no result to cite yet/)
      .waitFor();
    await run(meetings);
    await frame(/^MATCH/)
      .getByRole("tab", { name: "Raw" })
      .waitFor();
    await run(":cite");
    await frame(/^:cite/)
      .getByText("Middle East Eye on US talks with Ali Mamlouk")
      .waitFor();
    await frame(/^:cite/)
      .getByText("BibTeX")
      .click();
    await frame(/^:cite/)
      .getByText(/@(online|article)/)
      .waitFor();
  });

  it("an unknown command names the nearest; :help and :schema show what there is", async () => {
    await run(":hlep");
    await frame(/^:hlep/)
      .getByRole("button", { name: ":help" })
      .click();
    await frame(/^:help/)
      .getByText("Ctrl", { exact: true })
      .first()
      .waitFor();
    await run(":schema");
    await frame(/^:schema/)
      .getByRole("button", { name: /^Meeting 3/ })
      .waitFor();
  });
});

describe("history and frames", () => {
  beforeEach(() => open());

  it("history is walked, searched, and kept across a reload", async () => {
    await run("RETURN 'first' AS x");
    await run("RETURN 'second' AS x");
    await frame(/'second'/)
      .getByRole("cell", { name: "second", exact: true })
      .waitFor();
    await page.goto(`${app.url()}/cypher`);
    await editor().focus();
    await page.keyboard.press("Control+ArrowUp");
    await page.keyboard.press("Control+ArrowUp");
    await page.waitForFunction(() => document.querySelector(".cm-content")?.textContent?.includes("'first'"));
    await page.keyboard.press("Control+r");
    await page.getByRole("dialog").getByRole("searchbox").waitFor();
    await page.keyboard.type("second");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() =>
      document.querySelector(".cm-content")?.textContent?.includes("'second'"),
    );
  });

  it("closing can be undone; what is pinned survives :clear; a frame folds and runs again", async () => {
    await run("RETURN 'kept' AS x");
    await frame(/'kept'/)
      .getByRole("button", { name: "Pin on top" })
      .click();
    await run("RETURN 'loose' AS x");
    await frame(/'loose'/)
      .getByRole("cell", { name: "loose", exact: true })
      .waitFor();
    expect(await page.getByRole("article").first().getAttribute("aria-label")).toContain("kept");
    await run(":clear");
    await frame(/'loose'/).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).click();
    await frame(/'loose'/)
      .getByRole("cell", { name: "loose", exact: true })
      .waitFor();
    await frame(/'loose'/)
      .getByRole("button", { name: "Fold" })
      .click();
    await frame(/'loose'/)
      .getByRole("cell")
      .first()
      .waitFor({ state: "detached" });
    await frame(/'loose'/)
      .getByRole("button", { name: "Run again" })
      .click();
    await frame(/'loose'/)
      .getByRole("cell", { name: "loose", exact: true })
      .waitFor();
    await frame(/'kept'/)
      .getByRole("button", { name: "Close" })
      .click();
    await frame(/'kept'/).waitFor({ state: "detached" });
  });

  const save = async (result: Locator, item: string) => {
    await result.getByRole("button", { name: "More of this frame" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: item }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };

  it("of an answer that was cut, all rows are saved by running it again", async () => {
    await run("UNWIND range(1, 30000) AS n RETURN n");
    const result = frame(/^UNWIND/);
    await result.getByText("cut at 2,000 rows").first().waitFor();
    const { bytes } = await save(result, "Run again and save all rows as CSV");
    const lines = bytes.toString().trimEnd().split("\r\n");
    expect(lines).toHaveLength(30_001);
    expect(lines.at(-1)).toBe("30000");
  });

  it("an answer is saved as CSV, JSON, PNG and SVG", async () => {
    await run(meetings);
    const result = frame(/^MATCH/);
    await result.locator('.graph-canvas[data-ready="true"]').waitFor();
    const csv = await save(result, "Save as CSV");
    expect(csv.name).toMatch(/\.csv$/);
    expect(csv.bytes.toString()).toMatch(/^\u{feff}"a","r","b"\r\n/u);
    const json = JSON.parse((await save(result, "Save as JSON")).bytes.toString());
    expect(json.columns).toEqual(["a", "r", "b"]);
    expect((await save(result, "Save the graph as PNG")).bytes.subarray(1, 4).toString()).toBe("PNG");
    expect((await save(result, "Save the graph as SVG")).bytes.toString()).toMatch(/^(<\?xml[^>]*>\s*)?<svg/);
  });

  it("a node of the graph is opened in explore", async () => {
    await run(meetings);
    await frame(/^MATCH/)
      .locator('.graph-canvas[data-ready="true"]')
      .waitFor();
    await frame(/^MATCH/)
      .getByRole("button", { name: "Open all in explore" })
      .click();
    await page.getByRole("main", { name: "Views" }).waitFor();
    expect(new URL(page.url()).searchParams.get("ids")?.split(",").sort()).toEqual([
      "ali-mamlouk",
      "us-delegation",
    ]);
  });
});

describe("links", () => {
  beforeEach(() => open());

  it("the address is that of the last run: a colleague sees the same", async () => {
    await run(":as-of 2018-08-28");
    await run(":param x => 41");
    await chips().getByText("$x").waitFor();
    await run("RETURN $x + 1 AS answer, $asOf AS day");
    await frame(/^RETURN \$x/)
      .getByRole("cell", { name: "42", exact: true })
      .waitFor();
    const link = page.url();
    await open({}, link.slice(app.url().length));
    await frame(/^RETURN \$x/)
      .getByRole("cell", { name: "42", exact: true })
      .waitFor();
    await frame(/^RETURN \$x/)
      .getByRole("cell", { name: "2018-08-28", exact: true })
      .waitFor();
    expect(await page.getByRole("article").count()).toBe(1);
    expect(app.complaints).toEqual([]);
  });

  it("a link that would write, or that fails, is shown and not run", async () => {
    for (const query of ["PROFILE CREATE (n:Hit) RETURN n", "MATCH (n RETURN n"]) {
      await open({}, `/cypher?query=${encodeURIComponent(query)}`);
      await page
        .getByText(/^The link's query was not run: /)
        .first()
        .waitFor();
      expect(await page.locator(".cm-content").textContent()).toBe(query);
    }
    const [hits] = await app.database().read("MATCH (n:Hit) RETURN count(n) AS hits");
    expect(hits).toEqual({ hits: 0 });
  });

  it("a query of the library runs, and yields to the lens", async () => {
    await run(":as-of 2018-08-30");
    await page.getByRole("complementary", { name: "Library" }).waitFor();
    await page
      .getByRole("button", { name: /What had another status on a day/ })
      .first()
      .click();
    await page.waitForFunction(() =>
      document.querySelector(".cm-content")?.textContent?.includes("statusThen"),
    );
    expect(await chips().getByText("$asOf").count()).toBe(0);
  });
});

it("while Neo4j is away a banner tells; frames stay, and it goes by itself", async () => {
  await open();
  await run("RETURN 'before' AS x");
  await frame(/'before'/)
    .getByRole("cell", { name: "before", exact: true })
    .waitFor();
  app.away = true;
  await run("RETURN 'during' AS x");
  await frame(/'during'/)
    .getByText("Neo4j is not answering")
    .waitFor();
  const banner = page.getByText(/What is on screen stays/);
  await banner.waitFor({ timeout: 30_000 });
  expect(
    await frame(/'before'/)
      .getByRole("cell")
      .count(),
  ).toBe(1);
  app.away = false;
  await banner.waitFor({ state: "detached", timeout: 30_000 });
});

describe("in the light and in the dark", () => {
  it.each([
    [1440, 900],
    [390, 844],
  ])(
    "%i×%i: axe finds nothing, nothing sticks out",
    async (width, height) => {
      await open({ viewport: { width, height } });
      const check = async () => {
        await page.mouse.move(0, 0);
        await expectAccessibleInBothThemes(page);
      };
      await check();
      await run(":as-of 2018-08-28");
      await run(":help");
      await run(":history");
      await run("MATCH (n RETURN n");
      await run("PROFILE MATCH (n:Nobody) RETURN n.name");
      await frame(/^PROFILE/)
        .getByRole("listitem")
        .first()
        .waitFor();
      await check();
      await frame(/^PROFILE/)
        .getByRole("tab", { name: /^Warnings/ })
        .click();
      await run(meetings);
      await frame(/MET_WITH/)
        .locator('.graph-canvas[data-ready="true"]')
        .waitFor();
      await check();
      await frame(/MET_WITH/)
        .getByRole("tab", { name: "Table" })
        .click();
      await frame(/MET_WITH/)
        .getByText("corroborated by 3")
        .waitFor();
      await run(":cite");
      await frame(/^:cite/)
        .getByText(/1 source/)
        .waitFor();
      await check();
    },
    180_000,
  );
});
