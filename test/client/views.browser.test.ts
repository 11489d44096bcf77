// Every view of the workspace with the dossier, wide and narrow, light and dark: one telling thing each, and nothing for axe to find.
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { createBrowserApp, expectAccessibleInBothThemes } from "../browserApp.ts";

const app = createBrowserApp();

/** Opened one after the other by their tabs, each with what has to be there. */
const views: readonly (readonly [name: string, tells: (page: Page) => Promise<void>])[] = [
  ["Map", tellMap],
  ["Matrix", tellMatrix],
  ["Table", tellTable],
  ["Accounts", tellAccounts],
  ["Paths", tellPaths],
  ["Compare", tellCompare],
  ["Measures", tellMeasures],
  ["Weak spots", tellWeakSpots],
];

it.each([
  [1440, 900],
  [390, 844],
])("%i×%i", { timeout: 240_000 }, async (width, height) => {
  const link =
    "/?event=damascus-meeting&ends=central-intelligence-agency,national-security-bureau&otherAsOf=2018-08-28";
  const page = await app.open(link, { viewport: { width, height } });
  page.setDefaultTimeout(15_000);
  await page.waitForSelector('.graph-canvas[data-ready="true"]');
  const wrong: string[] = [];
  const note = (name: string) => (error: Error & { actual?: unknown }) =>
    wrong.push(`${name}: ${error.message.split("\n")[0]} ${JSON.stringify(error.actual) ?? ""}`);
  await expectAccessibleInBothThemes(page).catch(note("Graph"));
  for (const [name, tells] of views) {
    const tab = page.getByRole("tab", { name, exact: true });
    await tab.click();
    await tells(page).catch(note(name));
    await expectAccessibleInBothThemes(page).catch(note(name));
    // However narrow the bar, the chosen tab is in sight.
    const box = await tab.boundingBox();
    if (!box || box.x < 0 || box.x + box.width > width) wrong.push(`${name}: its tab is out of sight`);
  }
  expect(wrong).toEqual([]);
  expect(app.complaints).toEqual([]);
});

const graphSize = { nodes: 66, relations: 96 };

async function tellMap(page: Page): Promise<void> {
  await page.getByRole("button", { name: /not on the map/ }).click();
  const list = page.getByRole("complementary", { name: "The map as a list" });
  await list.getByRole("button", { name: "Damascus", exact: true }).waitFor();
  const [off, on] = await Promise.all(
    [/^Not on the map: \d+$/, /^On the map: \d+$/].map(async (name) =>
      toNumber(await list.getByRole("heading", { name }).textContent()),
    ),
  );
  expect((off ?? 0) + (on ?? 0)).toBe(graphSize.nodes);
  expect(await list.locator("ul").first().getByRole("listitem").count()).toBe(off);
}

async function tellMatrix(page: Page): Promise<void> {
  await page
    .getByRole("gridcell", { name: /Ali Mamlouk.*US delegation.*contested/ })
    .first()
    .click();
  await page.waitForURL(/selected=[^&]*MET_WITH/);
  // In the panel beside it, or in the line that opens that panel.
  await page
    .getByText(/^Ali Mamlouk met with US delegation/)
    .filter({ visible: true })
    .first()
    .waitFor();
}

async function tellTable(page: Page): Promise<void> {
  await page.getByRole("tab", { name: /^Nodes/ }).click();
  const rows = page.getByRole("grid", { name: "Nodes" }).getByRole("row");
  await page.getByRole("button", { name: "Name", exact: true }).click();
  await rows.nth(1).getByText("2011 crackdown").waitFor();
  await page.getByLabel("Filter the rows").fill("mamlouk");
  await rows.nth(1).getByText("Ali Mamlouk").waitFor();
  // The head, the man himself, and three whose summaries name him.
  expect(await rows.count()).toBe(5);
}

async function tellAccounts(page: Page): Promise<void> {
  await page.getByRole("columnheader", { name: /State Department spokeswoman/ }).waitFor();
  await page
    .getByRole("row", { name: /It took place/ })
    .getByRole("gridcell", { name: /State Department spokeswoman: denies/ })
    .waitFor();
}

async function tellPaths(page: Page): Promise<void> {
  await page.getByText("5 paths, the shortest over 4 relations.").waitFor();
  await page.getByRole("button", { name: "Show on the graph" }).nth(4).waitFor();
}

async function tellCompare(page: Page): Promise<void> {
  await page.getByText(`Together they see ${graphSize.relations} relations.`).waitFor();
  const parts = await page.getByRole("list", { name: "Parts" }).getByRole("button").allInnerTexts();
  const four = parts.filter((part) => !part.includes("neither"));
  expect(four).toHaveLength(4);
  expect(four.reduce((sum, part) => sum + toNumber(part), 0)).toBe(graphSize.relations);
}

async function tellMeasures(page: Page): Promise<void> {
  const rows = page.getByRole("grid", { name: "Measures" }).getByRole("row");
  await rows.nth(1).getByText("United States", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Betweenness", exact: true }).click();
  await page.getByRole("columnheader", { name: "Betweenness" }).and(page.locator("[aria-sort]")).waitFor();
  await rows
    .nth(1)
    .getByText(/^United States$/)
    .waitFor();
}

async function tellWeakSpots(page: Page): Promise<void> {
  const answer = await page.request.get(`${app.url()}/api/weak-spots`);
  const { contested, anonymous, unsourced, singleSource } = (await answer.json()) as Record<
    string,
    { total: number }
  >;
  const totals = page.getByRole("region", { name: "Weak spots" }).locator("dl dd");
  await totals.first().waitFor();
  const shown = (await totals.allInnerTexts()).map(toNumber);
  expect(shown).toEqual([contested, anonymous, unsourced, singleSource].map((part) => part?.total));
  await page
    .getByRole("button", { name: /Ali Mamlouk.*met with.*US delegation/ })
    .first()
    .waitFor();
}

/** The first whole number in a text. */
function toNumber(text: string | null): number {
  return Number(/\d+/.exec((text ?? "").replaceAll(",", ""))?.[0]);
}
