import type { Page } from "playwright-core";
import { beforeEach, expect, it } from "vitest";
import { createBrowserApp, expectAccessible } from "../browserApp.ts";

const app = createBrowserApp();
let page: Page;
const met = "ali-mamlouk~MET_WITH~us-delegation";

beforeEach(async () => {
  page = await app.open(`/?selected=${encodeURIComponent(met)}`);
  await page.waitForSelector('.graph-canvas[data-ready="true"]');
});

const filters = () => page.getByRole("complementary", { name: "Filters" });
const evidence = () => page.getByRole("complementary", { name: "Evidence" });
const asked = (key: string) => new URL(page.url()).searchParams.get(key);

it("the slider goes from day to day: before the denial nothing is contested, and what is hidden can be seen", async () => {
  await evidence()
    .getByRole("list", { name: "How the status changed" })
    .getByText("since 29 Aug 2018")
    .waitFor();
  const slider = filters().getByRole("slider", { name: "As of" });
  expect(await slider.getAttribute("aria-valuetext")).toBe("today");
  await slider.focus();
  await page.keyboard.press("Home");
  await page.waitForURL(/asOf=2018-01-01/);
  for (let steps = 0; steps < 2; steps++) await page.keyboard.press("ArrowRight");
  await page.waitForURL(/asOf=2018-08-28/);
  expect(await slider.getAttribute("aria-valuetext")).toMatch(/^28 Aug 2018: \d+ claims$/);
  await evidence().getByText("so it is corroborated").first().waitFor();
  expect(await evidence().getByText("State Department spokeswoman").count()).toBe(0);
  const hidden = evidence().getByRole("button", { name: /hidden by the lens/ });
  await hidden.press("Enter");
  await evidence().getByText("State Department spokeswoman").first().waitFor();
  expect(await evidence().getByText("hidden by the lens: not counted").count()).toBeGreaterThan(0);
  await expectAccessible(page);
  await slider.focus();
  await page.keyboard.press("End");
  await evidence().getByText("so it is contested").waitFor();
  expect(asked("asOf")).toBeNull();
  expect(app.complaints).toEqual([]);
});

it("speakers are found and chosen by keyboard, several at once, and let go again", async () => {
  await filters().getByRole("button", { name: "speaker", exact: true }).press("Enter");
  await page.locator("input:focus").waitFor();
  await page.keyboard.type("akhbar");
  await page.getByRole("option", { name: /^al-Akhbar/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/speaker=al-akhbar/);
  await page.keyboard.press("Escape");
  await filters().getByRole("button", { name: "document", exact: true }).press("Enter");
  await page.getByRole("option").first().waitFor();
  await expectAccessible(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/document=/);
  await page.keyboard.press("Escape");
  await filters()
    .getByRole("button", { name: /^No longer according to document/ })
    .press("Enter");
  await evidence().getByText("rests on a single source").first().waitFor();
  await filters().getByRole("button", { name: "everyone" }).click();
  await filters()
    .getByRole("listitem")
    .filter({ hasText: /^everyone$/ })
    .waitFor();
  expect(asked("speaker")).toBeNull();
  expect(app.complaints).toEqual([]);
});

it("a day is typed, a day that is none is refused, and the days play until they are stopped", async () => {
  const field = filters().getByRole("textbox", { name: "As of this day" });
  await field.fill("31 Feb 2018");
  await field.press("Enter");
  await filters()
    .getByText(/Write a day like/)
    .waitFor();
  await field.fill("29 Aug 2018");
  await field.press("Enter");
  await page.waitForURL(/asOf=2018-08-29/);
  expect(await field.inputValue()).toBe("2018-08-29");
  await filters().getByRole("button", { name: /^Play/ }).press("Enter");
  await page.waitForURL(/asOf=2018-08-31/);
  await page.waitForURL((url) => !url.searchParams.has("asOf"));
  await filters().getByRole("button", { name: /^Play/ }).waitFor();
});

it("the sources of a relation are cited in place", async () => {
  await evidence().getByRole("button", { name: "Cite" }).press("Enter");
  const cite = evidence().getByRole("region", { name: "Sources to cite" });
  await cite.getByText("BibTeX").click();
  await cite.getByText(/@\w+\{mee-article/).waitFor();
  await expectAccessible(page);
});

it("a part of a comparison is shown on the graph: its relations selected, among what they join", async () => {
  page = await app.open("/?pane=compare&asOf=2018-08-28");
  await page.getByRole("button", { name: "Show on the graph: opposed" }).press("Enter");
  await page.waitForURL((url) => !url.searchParams.has("pane"));
  expect(asked("selected")).toContain(met);
  expect(asked("ids")).toContain("us-delegation");
  expect(asked("depth")).toBe("0");
  await page.waitForSelector('.graph-canvas[data-ready="true"]');
  await page.goBack();
  await page.getByRole("button", { name: "Show on the graph: opposed" }).waitFor();
  await expectAccessible(page);
  expect(app.complaints).toEqual([]);
});
