// The shipped story told from its list to its last slide by keyboard alone; a story made, saved and opened by another.
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { loadStories } from "../../server/stories/loadStories.ts";
import type { StoriesAnswer, StoryAnswer } from "../../server/storyContract.ts";
import { createBrowserApp, expectAccessible, expectAccessibleInBothThemes } from "../browserApp.ts";

const app = createBrowserApp();
beforeAll(() => loadStories(app.database(), "seed/stories"));

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 2, name });
const drawn = (page: Page) => page.waitForSelector('.graph-canvas[data-ready="true"]');

describe("the shipped story", () => {
  it("runs from the list to the last slide by keyboard alone", { timeout: 180_000 }, async () => {
    const page = await app.open("/stories");
    page.setDefaultTimeout(30_000);
    const { press } = { press: (key: string) => page.keyboard.press(key) };
    await page.getByRole("heading", { name: "How do we know?" }).waitFor();
    await expectAccessibleInBothThemes(page);
    const present = page.getByRole("link", { name: "Present “How do we know?”" });
    for (
      let tries = 0;
      tries < 30 && !(await present.evaluate((it) => it === document.activeElement));
      tries++
    )
      await press("Tab");
    expect(await present.evaluate((it) => getComputedStyle(it).outlineStyle)).not.toBe("none");
    await press("Enter");

    await heading(page, "A headline says that they met").waitFor();
    await drawn(page);
    await page.getByText("Seen according to Middle East Eye").waitFor();
    const caption = page.getByText("It reads like a fact.");
    expect(await caption.evaluate((it) => Number.parseFloat(getComputedStyle(it).fontSize))).toBeGreaterThan(
      28,
    );
    const announced = page.getByRole("status").first();
    await expectAccessibleInBothThemes(page);

    await press("ArrowRight");
    await heading(page, "Who is Ali Mamlouk?").waitFor();
    // The heading is told, and nothing but the heading.
    await page.getByText("2 of 13: Who is Ali Mamlouk?", { exact: true }).waitFor();
    expect(await announced.textContent()).toBe("2 of 13: Who is Ali Mamlouk?");
    expect(new URL(page.url()).searchParams.get("step")).toBe("who-is-he");
    for (const [key, title] of [
      [" ", "Who speaks, and who passes it on?"],
      ["PageDown", "Two officials who will not be named"],
      ["ArrowDown", "One newspaper names him"],
      ["ArrowRight", "Did Mamlouk say this?"],
      ["ArrowRight", "28 August: nobody denies it"],
      ["ArrowRight", "29 August: the State Department denies it"],
      ["PageUp", "28 August: nobody denies it"],
    ] as const) {
      await press(key);
      await heading(page, title).waitFor();
    }
    await press("o");
    const contents = page.getByRole("dialog", { name: "Contents" });
    await contents.getByRole("button", { name: /Two clocks/ }).waitFor();
    await expectAccessible(page);
    for (const key of ["Tab", "Tab", "Tab"]) await press(key);
    await press("Enter");
    await heading(page, "All accounts, side by side").waitFor();
    const grid = page.getByRole("grid", { name: /Accounts of Damascus meeting/ });
    await grid
      .getByRole("gridcell", { name: /State Department spokeswoman: denies/ })
      .first()
      .waitFor();
    await expectAccessibleInBothThemes(page);

    await press("ArrowRight");
    await heading(page, /^Your turn/).waitFor();
    const quiz = page.getByRole("region", { name: "Quiz" });
    await quiz.getByText("State Department spokeswoman").waitFor();
    await drawn(page);
    const twin = page.getByRole("region", { name: "Graph as a list" });
    expect(await twin.textContent()).not.toMatch(/contested|single-source/);
    await press("3");
    await press("Enter");
    await quiz.getByText("Right: contested.").waitFor();
    await quiz.getByText("a voice against it").waitFor();
    await expectAccessibleInBothThemes(page);
    await press("r");
    await quiz.getByRole("heading", { name: "Ali Mamlouk took part in Damascus meeting" }).waitFor();
    await quiz.getByText("al-Akhbar names Mamlouk").waitFor();
    await press("1");
    await press("Enter");
    await quiz.getByText("Not corroborated, but single-source.").waitFor();
    await quiz.getByText("1 of 2 right so far").waitFor();

    await press("End");
    await heading(page, "To discuss").waitFor();
    await expectAccessible(page);
    await press("ArrowRight");
    await press("ArrowLeft");
    await heading(page, "How do we know?").waitFor();
    await drawn(page);

    const [notes] = await Promise.all([page.waitForEvent("popup"), press("n")]);
    await heading(notes, "How do we know?").waitFor();
    await notes.getByText("Come back to the show of hands").waitFor();
    await notes.getByText("To discuss").waitFor();
    await expectAccessible(notes);
    await notes.keyboard.press("ArrowRight");
    await heading(page, "To discuss").waitFor();
    await page.keyboard.press("Home");
    await heading(notes, "A headline says that they met").waitFor();
    await notes.close();
    await press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await press("Escape");
    await page.getByRole("dialog", { name: "Keys" }).waitFor({ state: "hidden" });
    await press("Escape");
    await page.waitForURL(/\/stories$/);
    expect(app.complaints).toEqual([]);
  });

  it("is read on a telephone, where a step's address leads to its slide", { timeout: 60_000 }, async () => {
    const narrow = { viewport: { width: 390, height: 844 } };
    const page = await app.open("/stories/how-do-we-know/present?step=after", narrow);
    await heading(page, "29 August: the State Department denies it").waitFor();
    await drawn(page);
    await expectAccessibleInBothThemes(page);
    await page.getByRole("button", { name: /^Next slide/ }).click();
    await heading(page, "Two clocks").waitFor();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await page.getByRole("region", { name: "Quiz" }).getByText("al-Akhbar").first().waitFor();
    await expectAccessible(page);
  });

  it("opens though something of it was retracted, and says what", { timeout: 60_000 }, async () => {
    const retract = "MATCH (c:Claim {id: 'c-45d42e73cc7e13c9fa96'})";
    await app.database().write((run) => run(`${retract} SET c.retracted = '2026-01-01'`));
    try {
      const page = await app.open("/stories/how-do-we-know/present?step=after");
      await page.getByText(/No longer there:.*what State Department spokeswoman said/).waitFor();
      await page.getByText("retracted since").waitFor();
    } finally {
      await app.database().write((run) => run(`${retract} REMOVE c.retracted`));
    }
  });
});

describe("making one", () => {
  it("two steps of the screen are added, worded, put in order, saved, and opened by a reader", {
    timeout: 120_000,
  }, async () => {
    const relation = "ali-mamlouk~MET_WITH~us-delegation";
    let page = await app.open(`/?key=${app.editorKey()}&selected=${relation}&asOf=2018-08-28`);
    page.setDefaultTimeout(30_000);
    await drawn(page);
    await page.keyboard.press("Control+k");
    await page.getByRole("textbox", { name: "Command" }).fill("Begin a story");
    await page.keyboard.press("Enter");
    const side = page.getByRole("complementary", { name: "Story and evidence" });
    await side.getByRole("textbox", { name: "Title", exact: true }).fill("Two days <b>in August</b>");
    await side.getByRole("button", { name: /^Add step/ }).click();
    const name = side.getByRole("textbox", { name: "Heading of the step" });
    await name.waitFor();
    expect(await name.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await name.inputValue()).toBe("Ali Mamlouk met with US delegation");
    await name.fill("Before");
    await side.getByText("Without a source").waitFor();
    await side.getByRole("checkbox", { name: /al-Akhbar asserts: Damascus meeting/ }).check();
    await side.getByText("Without a source").waitFor({ state: "hidden" });
    await side
      .getByRole("textbox", { name: "Caption" })
      .fill("Nobody **denies** it. <script>alert(1)</script>");

    // The screen is composed anew, which is no longer the step's.
    await page.getByRole("textbox", { name: /day/i }).first().fill("2018-08-29");
    await page.keyboard.press("Enter");
    await page.waitForURL(/asOf=2018-08-29/);
    await side.getByText("The screen is not this step's any more.").waitFor();
    await side.getByRole("button", { name: /^Add step/ }).click();
    await page.waitForURL(/step=ali-mamlouk-met-with-us-delegation-?\d*/);
    await name.fill("After");
    const steps = side.getByRole("list", { name: "Steps" });
    const order = async () => (await steps.locator("bdi").allInnerTexts()).map((text) => text.trim());
    expect(await order()).toEqual(["Before", "After"]);
    await side.getByRole("button", { name: "Move “After” up" }).click();
    expect(await order()).toEqual(["After", "Before"]);
    await side.getByRole("button", { name: "Undo this change of the story" }).click();
    expect(await order()).toEqual(["Before", "After"]);
    await side.getByRole("button", { name: "Duplicate “After”" }).click();
    expect(await order()).toEqual(["Before", "After", "After"]);
    await steps.getByRole("button", { name: /3 After/ }).click();
    await side.getByRole("button", { name: "Take out “After”" }).click();
    await side.getByText("Not saved yet; kept in this browser").waitFor();
    await expectAccessibleInBothThemes(page);

    // A tab that is closed loses nothing.
    await page.reload();
    await drawn(page);
    expect(await order()).toEqual(["Before", "After"]);
    await side.getByRole("button", { name: "Save", exact: true }).click();
    await side.getByText("Saved as version 1").waitFor();

    const answer = await page.request.get(`${app.url()}/api/stories`);
    const { stories } = (await answer.json()) as StoriesAnswer;
    const made = stories.find(({ title }) => title === "Two days <b>in August</b>");
    const kept = (await (
      await page.request.get(`${app.url()}/api/stories/${made?.id}`)
    ).json()) as StoryAnswer;
    expect(kept.steps.map(({ title, claims }) => [title, claims.length])).toEqual([
      ["Before", 1],
      ["After", 0],
    ]);
    expect(kept.steps[0]?.search).toBe(
      `selected=${encodeURIComponent(relation).replaceAll("%7E", "~")}&asOf=2018-08-28`,
    );

    // Another browser: nothing of the maker's is left in it.
    page = await app.open(`/?story=${made?.id}`);
    page.setDefaultTimeout(30_000);
    await page.waitForURL(/asOf=2018-08-28.*step=/);
    const theirs = page.getByRole("complementary", { name: "Story and evidence" });
    await theirs.getByRole("button", { name: /2 After/ }).click();
    await page.waitForURL(/asOf=2018-08-29/);
    await theirs.getByRole("link", { name: "Present" }).click();
    await heading(page, "After").waitFor();
    await page.getByText("Without a source").waitFor();
    await page.keyboard.press("Home");
    await page.getByText("<script>alert(1)</script>").waitFor();
    await page.keyboard.press("Escape");
    await page.waitForURL(/\/\?.*story=/);

    page = await app.open(`/stories?key=${app.editorKey()}`);
    page.setDefaultTimeout(30_000);
    await page.getByRole("button", { name: /^Remove “Two days/ }).click();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    const title = page.getByRole("heading", { level: 3, name: "Two days <b>in August</b>" });
    await title.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Undo" }).click();
    await title.waitFor();
    expect(app.complaints).toEqual([]);
  });
});
