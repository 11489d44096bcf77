// The timeline in a real browser: by mouse, by keyboard alone, and nothing for axe to find.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { createBrowserApp, expectAccessibleInBothThemes } from "../browserApp.ts";
import { parseXml } from "../graph/parseXml.ts";

const app = createBrowserApp();
const told =
  /^Damascus meeting, Jun 2018\. Contested: asserted by 3, denied by 1; 23 claims\. With Ali Mamlouk/;

// Neo4j plans a question when it is first asked, which takes a busy machine longer than a page should wait.
beforeAll(async () => {
  for (const path of [
    "timeline",
    "timeline?asOf=2018-01-01",
    "graph?from=2018-01-01",
    "graph?to=2018-01-01",
    "claims?limit=1000",
    "claims?node=damascus-meeting&from=2018-01-01",
    "nodes/damascus-meeting",
    "voices",
  ]) {
    let answer = await fetch(`${app.url()}/api/${path}`);
    for (let again = 0; answer.status === 504 && again < 5; again++) answer = await fetch(answer.url);
    expect(answer.status, path).toBe(200);
  }
}, 120_000);

const toQuery = (page: Page) => new URLSearchParams(new URL(page.url()).search);
const waitForQuery = (page: Page, key: string, fits: (value: string | null) => boolean) =>
  page.waitForURL((url) => fits(url.searchParams.get(key)));
const countMarks = (page: Page) =>
  page
    .getByRole("group", { name: /^Marks/ })
    .getByRole("button")
    .count();

it("by mouse: choose, brush, lanes, list, save", { timeout: 120_000 }, async () => {
  const page = await app.open("/");
  page.setDefaultTimeout(30_000);
  await page.getByRole("tab", { name: "Timeline" }).click();
  const meeting = page.getByRole("button", { name: told });
  await meeting.click();
  await waitForQuery(page, "selected", (value) => value === "damascus-meeting");
  await page.getByRole("complementary", { name: "Evidence" }).getByText("contested").first().waitFor();
  await page.getByRole("button", { name: told, pressed: true }).waitFor();

  await page.getByRole("button", { name: "List", exact: true }).click();
  const list = page.getByRole("region", { name: "The timeline as a list" });
  await list.getByRole("button", { name: told, pressed: true }).waitFor();
  expect(await list.getByRole("heading").allInnerTexts()).toEqual([
    "Happened · 7",
    "Said · 131",
    "Without a date · 1",
  ]);
  await list
    .getByRole("button", { name: /^Denied by State Department/ })
    .first()
    .waitFor();
  await page.getByRole("button", { name: "List", exact: true }).click();

  // From the middle of the strip to its end: what happened until 2014 is out of every view.
  const strip = page.getByRole("slider", { name: "Happened from" }).locator("..");
  const box = await strip.boundingBox();
  if (!box) throw new Error("The strip is not there");
  await page.mouse.move(box.x + box.width * 0.6, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.8, box.y + 20, { steps: 4 });
  await page.mouse.move(box.x + box.width * 2, box.y + 20, { steps: 2 });
  await page.mouse.up();
  await waitForQuery(page, "from", (value) => /^201[4-6]-/.test(value ?? ""));
  expect(toQuery(page).has("to")).toBe(false);
  await page.getByText("Every view: happened from").waitFor();
  await page.getByText("Certainly", { exact: true }).click();
  await waitForQuery(page, "when", (value) => value === "certainly");
  await page.getByRole("tab", { name: "Table" }).click();
  await page.getByRole("tab", { name: /^Nodes/ }).click();
  const rows = page.getByRole("grid", { name: "Nodes" });
  await rows.getByText("Damascus meeting", { exact: true }).waitFor();
  await rows.getByText("2011 crackdown", { exact: true }).waitFor({ state: "detached" });
  await page.getByRole("tab", { name: "Timeline" }).click();
  await page.getByRole("button", { name: "All dates", exact: true }).click();
  await waitForQuery(page, "from", (value) => value === null);

  await page.getByLabel("Lanes by").selectOption("actor");
  await waitForQuery(page, "lanes", (value) => value === "actor");
  await expect.poll(() => page.getByRole("button", { name: told }).count(), { timeout: 10_000 }).toBe(3);
  await page.getByRole("button", { name: "Save the timeline" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Picture as SVG" }).click(),
  ]);
  const svg = readFileSync((await file.path()) ?? "", "utf8");
  expect(() => parseXml(svg)).not.toThrow();
  expect(svg).toContain("Lens: all voices, all days.");
  expect(svg).toContain(">Ali Mamlouk<");
  expect(app.complaints).toEqual([]);
});

it("by keyboard alone: to the marks, along them, into a gathering, from and until, play", {
  timeout: 120_000,
}, async () => {
  const page = await app.open("/");
  page.setDefaultTimeout(30_000);
  const press = (key: string) => page.keyboard.press(key);
  const focusedName = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  await page.waitForSelector('.graph-canvas[data-ready="true"]');
  for (
    let at = 0;
    (await page.evaluate(() => document.activeElement?.textContent)) !== "Graph" && at < 160;
    at++
  )
    await press("Tab");
  await press("ArrowRight");
  await page.getByRole("button", { name: told }).waitFor();
  const onMark = () => page.evaluate(() => document.activeElement?.matches("[data-key]"));
  for (let at = 0; !(await onMark()) && at < 30; at++) await press("Tab");
  /** A mark that lies out of sight has the focus as soon as it has come into it. */
  const step = async (key: string) => {
    const before = await focusedName();
    await press(key);
    await expect.poll(focusedName, { timeout: 10_000 }).not.toBe(before);
  };
  await step("Home");
  expect(await focusedName()).toMatch(/2011/);
  await step("End");
  while (!told.test(await focusedName())) await step("ArrowLeft");
  expect(await focusedName()).toMatch(told);
  await press("Enter");
  await waitForQuery(page, "selected", (value) => value === "damascus-meeting");
  await press("]");
  await waitForQuery(page, "to", (value) => value === "2018-06-30");
  await press("[");
  await waitForQuery(page, "from", (value) => value === "2018-06-01");
  const before = await countMarks(page);
  await press("+");
  await waitForQuery(page, "seen", (value) => value !== null);
  await press("0");
  await expect.poll(() => countMarks(page), { timeout: 10_000 }).not.toBe(before);
  expect(await focusedName()).toMatch(told);

  // Down to what was said: many claims of one date are a list.
  while (!/claims, .*Enter lists/.test(await focusedName())) await step("ArrowDown");
  await press("Enter");
  const sheet = page.getByRole("region", { name: /^\d+ claims$/ });
  await sheet.waitFor();
  expect(await page.evaluate(() => document.activeElement?.closest("ol") !== null)).toBe(true);
  await press("Escape");
  await sheet.waitFor({ state: "detached" });
  for (let at = 0; !(await onMark()) && at < 30; at++) await press("Shift+Tab");

  await press("Space");
  await waitForQuery(page, "asOf", (value) => value === "2018-01-01");
  await waitForQuery(page, "asOf", (value) => (value ?? "") > "2018-01-01");
  await press("Escape");
  await page.getByRole("button", { name: /^Play what was said/ }).waitFor();
  expect(app.complaints).toEqual([]);
});

it.each([
  [1440, 900],
  [390, 844],
])("axe at %i×%i", { timeout: 120_000 }, async (width, height) => {
  const page = await app.open("/?pane=timeline&lanes=actor&from=2018-01-01&selected=damascus-meeting", {
    viewport: { width, height },
  });
  page.setDefaultTimeout(30_000);
  await page.getByRole("button", { name: told }).first().waitFor();
  if (width > 900) await page.getByRole("button", { name: "List", exact: true }).click();
  await page.getByRole("region", { name: "The timeline as a list" }).waitFor();
  expect(await page.getByRole("heading", { name: "Timeline" }).count()).toBeGreaterThan(0);
  await expectAccessibleInBothThemes(page);
  expect(app.complaints).toEqual([]);
});
