// Every view of the workspace with the dossier, wide and narrow, light and dark: one telling thing each, and nothing for axe to find.
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { createBrowserApp, expectAccessibleInBothThemes } from "../browserApp.ts";

const app = createBrowserApp();

/** Opened one after the other by their tabs, each with what has to be there. */
const views: readonly (readonly [name: string, tells: (page: Page) => Promise<unknown>])[] = [
  ["Map", (page) => page.getByText(/not on the map: \d+/).waitFor()],
  [
    "Matrix",
    (page) =>
      page
        .getByRole("gridcell", { name: /Ali Mamlouk.*US delegation.*contested/ })
        .first()
        .waitFor(),
  ],
  [
    "Table",
    (page) =>
      page
        .getByRole("row", { name: /Ali Mamlouk/ })
        .first()
        .waitFor(),
  ],
  [
    "Accounts",
    async (page) => {
      await page.getByRole("columnheader", { name: /State Department spokeswoman/ }).waitFor();
      await page
        .getByRole("gridcell", { name: /denies/ })
        .first()
        .waitFor();
    },
  ],
  [
    "Paths",
    (page) =>
      page
        .getByText(/Stands or falls with/)
        .first()
        .waitFor(),
  ],
  ["Compare", (page) => page.getByText("Together they see 96 relations.").waitFor()],
  [
    "Measures",
    (page) =>
      page
        .getByRole("row", { name: /United States/ })
        .first()
        .waitFor(),
  ],
  [
    "Weak spots",
    (page) =>
      page
        .getByRole("button", { name: /Ali Mamlouk.*met with.*US delegation/ })
        .first()
        .waitFor(),
  ],
];

it.each([
  [1440, 900],
  [390, 844],
])("%i×%i", { timeout: 240_000 }, async (width, height) => {
  const link =
    "/?event=damascus-meeting&ends=central-intelligence-agency,national-security-bureau&otherAsOf=2018-08-28";
  const page = await app.open(link, { viewport: { width, height } });
  await page.waitForSelector('.graph-canvas[data-ready="true"]');
  const missing: string[] = [];
  for (const [name, tells] of views) {
    await page.getByRole("tab", { name, exact: true }).click();
    await tells(page).catch((error: Error) => missing.push(`${name}: ${error.message.split("\n")[0]}`));
    await expectAccessibleInBothThemes(page).catch((error: Error & { actual?: unknown }) =>
      missing.push(`${name}: ${JSON.stringify(error.actual) ?? error.message}`),
    );
  }
  expect(missing).toEqual([]);
  expect(app.complaints).toEqual([]);
});
