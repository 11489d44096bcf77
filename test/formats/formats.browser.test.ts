// What leaves the app, where it arrives: a story's file from disk without a network, a timeline in TimelineJS, a frame on another site.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { toEmbedSnippet } from "../../client/formats/toEmbedSnippet.ts";
import { toStoryHtml } from "../../client/formats/toStoryHtml.ts";
import { toEventSlide } from "../../server/formats/toEventSlide.ts";
import type { Timeline } from "../../server/formats/toTimelineJson.ts";
import { toTimelineJson } from "../../server/formats/toTimelineJson.ts";
import { loadStories } from "../../server/stories/loadStories.ts";
import { createBrowserApp, expectAccessible } from "../browserApp.ts";
import { startTestServer } from "../http/startTestServer.ts";
import { readExportedStory } from "./exportedStory.ts";
import { hostile, sampleDates, toSampleClaim, toSampleEvent } from "./sampleClaims.ts";

const app = createBrowserApp();
let folder = "";
beforeAll(async () => {
  await loadStories(app.database(), "seed/stories");
  folder = mkdtempSync(join(tmpdir(), "backchannel-story-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const heading = (page: Page) => page.locator("main > section:visible").locator("h2").textContent();

it("a story's file runs from disk by keyboard, from start to end, with the network off", async () => {
  const file = join(folder, "story.html");
  writeFileSync(file, await toStoryHtml(await readExportedStory(app.database())));
  const page = await app.open("/");
  await page.goto("about:blank");
  await page.context().setOffline(true);
  try {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    app.complaints.length = 0;
    await page.goto(`file://${file}`);
    const told = [await heading(page)];
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press("ArrowRight");
      told.push(await heading(page));
    }
    expect(told).toEqual([
      "How do we know?",
      "A headline",
      "A day later",
      "Who says what",
      "Two clocks",
      "To discuss",
    ]);
    expect(await page.locator("#_live").textContent()).toBe("To discuss");
    expect(page.url()).toMatch(/#discussion$/);
    await page.keyboard.press("Home");
    expect(await heading(page)).toBe("How do we know?");
    await page.goto(`file://${file}#a-day-later`);
    expect(await heading(page)).toBe("A day later");
    const quiz = page.locator("#a-day-later");
    expect(await quiz.locator(".standings").isVisible()).toBe(false);
    await expectAccessible(page);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await quiz.locator(".standings").textContent()).toContain("Damascus meeting: contested");
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page);
    await page.keyboard.press("ArrowRight");
    expect(await page.locator("#who-says-what table").isVisible()).toBe(true);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page);

    await page.emulateMedia({ media: "print", colorScheme: "light" });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    for (const id of ["_cover", "a-headline", "a-day-later", "who-says-what", "when", "discussion"])
      expect(await page.locator(`#${id}`).isVisible()).toBe(true);
    expect(asked.every((url) => url.startsWith("file:"))).toBe(true);
    expect(app.complaints).toEqual([]);
  } finally {
    await page.context().setOffline(false);
    await page.emulateMedia({ media: "screen" });
  }
});

it("the shipped story is saved from the list and told by its file as it is in the app, by keyboard alone", async () => {
  const page = await app.open("/stories");
  const kept = await page.request.get(`${app.url()}/api/stories/how-do-we-know`);
  const titles = ((await kept.json()) as { steps: { title: string }[] }).steps.map(({ title }) => title);
  const button = page.getByRole("button", { name: "Export “How do we know?”" });
  await button.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Slides and handout (HTML)" }).waitFor();
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Slides and handout (HTML)" }).press("Enter"),
  ]);
  const file = join(folder, saved.suggestedFilename());
  await saved.saveAs(file);
  await button.click();
  await page.getByRole("menuitem", { name: "In a frame on another site …" }).click();
  await page.getByLabel("HTML for the other site").waitFor();
  await expectAccessible(page);
  expect(app.complaints).toEqual([]);

  await page.context().setOffline(true);
  try {
    await page.goto(`file://${file}`);
    const told = [await heading(page)];
    for (let step = 0; step < 13; step++) {
      await page.keyboard.press("ArrowRight");
      told.push(await heading(page));
      const figures = page.locator("main > section:visible").locator("svg.scene, figure.drawing svg, table");
      if (step < 12) expect(await figures.first().isVisible(), told.at(-1) ?? "").toBe(true);
    }
    expect(told).toEqual(["How do we know?", ...titles, "To discuss"]);
    await page.goto(`file://${file}#two-clocks`);
    await expectAccessible(page);
    expect(app.complaints).toEqual([]);
  } finally {
    await page.context().setOffline(false);
  }
});

it("an exported timeline shows every event in TimelineJS, and nothing in it comes alive", async () => {
  const dossier = (await (await fetch(`${app.url()}/api/export?format=timelinejs`)).json()) as Timeline;
  const events = sampleDates.map((date, index) =>
    toSampleEvent(`sample-${index}`, `${hostile} ${date}`, date),
  );
  const { timeline } = toTimelineJson({ title: "Samples", html: "" }, [
    ...events.map((event) =>
      toEventSlide({ ...event, type: hostile }, [toSampleClaim(event.id, event, { note: hostile })]),
    ),
  ]);
  const shipped = await fetch(`${app.url()}/api/stories/how-do-we-know/export?format=timelinejs`);
  const story = (await shipped.json()) as Timeline;
  expect(story.events.length).toBe(12);
  timeline.events.push(...dossier.events, ...story.events);
  const site = await serveTimeline(JSON.stringify(timeline));
  try {
    const page = await app.open("/");
    await page.goto(site.url);
    await page
      .locator(".tl-timemarker")
      .nth(timeline.events.length - 1)
      .waitFor({ state: "attached" });
    expect(await page.locator(".tl-timemarker").count()).toBe(timeline.events.length);
    expect(await page.evaluate("window.alive")).toBeUndefined();
    await page.evaluate("timeline.goToId('damascus-meeting')");
    const slide = page.locator(".tl-slide[id=damascus-meeting]");
    await slide.locator(".tl-headline-date").waitFor();
    expect(await slide.locator(".tl-headline-date").textContent()).toContain("June 2018");
    expect(await slide.locator(".tl-headline-date").textContent()).not.toMatch(/\b1\b/);
    expect(await slide.textContent()).toMatch(/Contested: asserted by \d, denied by 1/);
    const about = page.locator(".tl-slide[id=sample-3] .tl-headline-date");
    expect(await about.textContent()).toBe("about May 2003");
  } finally {
    await site.close();
  }
});

it("a story stands in a frame on a site that is named, and on no other, from the step that is asked for", async () => {
  const site = await serveSite(
    () =>
      '<!doctype html><html lang="en"><title>A school</title><link rel="icon" href="data:,"><body></body>',
  );
  const server = await startTestServer(app.database, "dist/client", undefined, [site.url.replace(/\/$/, "")]);
  try {
    const snippet = toEmbedSnippet({
      origin: server.url,
      id: "how-do-we-know",
      title: `"><script>`,
      step: "after",
    });
    expect(snippet).toContain(`src="${server.url}/stories/how-do-we-know/present?embed=yes#after"`);
    expect(snippet).not.toContain("<script");
    const page = await app.open("/");
    await page.goto(site.url);
    await page.evaluate((html) => {
      document.body.innerHTML = html;
    }, snippet);
    const framed = page.frameLocator("iframe");
    await framed.getByRole("heading", { name: "29 August: the State Department denies it" }).waitFor();
    expect(await framed.getByRole("button", { name: /^End the presentation/ }).count()).toBe(0);
    await framed.getByRole("button", { name: /^Next slide/ }).click();
    await framed.getByRole("heading", { name: "Two clocks" }).waitFor();

    for (const address of [
      `${server.url}/stories/how-do-we-know/present`,
      `${server.url}/?embed=yes`,
      `${app.url()}/stories/how-do-we-know/present?embed=yes`,
    ]) {
      await page.evaluate((src) => {
        const frame = document.createElement("iframe");
        frame.src = src;
        document.body.replaceChildren(frame);
      }, address);
      await expect
        .poll(() => page.frames()[1]?.url(), { message: address, timeout: 10_000 })
        .toBe("chrome-error://chromewebdata/");
    }
  } finally {
    await server.close();
    await site.close();
  }
});

it("a timeline is looked at, then loaded, and its events are there to be opened", async () => {
  const page = await app.open(`/?key=${app.editorKey()}`);
  await page.goto(`${app.url()}/import`);
  const csv = "Year,Month,Headline,Display Date\n2003,5,Talks in Muscat,about May 2003\n2003,13,Nowhere,\n";
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "talks.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await page.getByText("1 event, 2 claims, of which all are new").waitFor();
  expect(await page.getByRole("cell", { name: "about May 2003" }).isVisible()).toBe(true);
  expect(await page.locator("li", { hasText: "row 3, Month" }).textContent()).toContain("1 to 12");
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.locator("html[data-mantine-color-scheme=dark]").waitFor();
  await expectAccessible(page);
  await page.getByText("What is known of it").click();
  await page.getByLabel("Who says it").fill("Talks Weekly");
  await page.getByRole("button", { name: "Look again" }).click();
  await page.getByText("Each is what Talks Weekly says in “talks”").waitFor();
  await page.getByRole("button", { name: "Load 2 claims" }).click();
  await page.getByText("Loaded: 2 claims added.").waitFor();
  const [row] = await app
    .database()
    .read("MATCH (e:Event {name: 'Talks in Muscat'}) RETURN e.date AS date, e.status AS status");
  expect(row).toEqual({ date: "2003-05~", status: "single-source" });
  await page.getByRole("link", { name: "Talks in Muscat" }).click();
  await page.waitForURL(/selected=talks-in-muscat/);
  expect(app.complaints).toEqual([]);
});

/** A page with the real TimelineJS on loopback. */
function serveTimeline(timeline: string) {
  const root = dirname(createRequire(import.meta.url).resolve("@knight-lab/timelinejs/package.json"));
  const page = `<!doctype html><html lang="en"><title>T</title><link rel="stylesheet" href="/css/timeline.css"><link rel="icon" href="data:,">
<div id="t" style="width:1200px;height:700px"></div><script>window.alert = () => { window.alive = true; };</script><script src="/js/timeline.js"></script>
<script>fetch("/timeline.json").then((answer) => answer.json()).then((data) => { window.timeline = new TL.Timeline("t", data, { hash_bookmark: false, script_path: location.origin + "/js/" }); });</script>`;
  return serveSite((path) => {
    if (path === "/") return page;
    return path === "/timeline.json" ? timeline : readFileSync(join(root, "dist", path));
  });
}

const types: Record<string, string> = {
  "": "text/html; charset=utf-8",
  css: "text/css",
  js: "text/javascript",
  json: "application/json",
};

/** Another site, on a port of its own. */
async function serveSite(read: (path: string) => string | Buffer | undefined) {
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    try {
      const ending = /\.(\w+)$/.exec(path)?.[1] ?? "";
      response.setHeader("Content-Type", types[ending] ?? "application/octet-stream").end(read(path));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
