import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { loadSeed } from "../../server/setup/serve.ts";
import { createBrowserApp, expectAccessibleInBothThemes, type Look } from "../browserApp.ts";

const app = createBrowserApp();
let page: Page;

async function open(look: Look = {}, path = "/") {
  page = await app.open(path, look);
  await page.waitForSelector('.graph-canvas[data-ready="true"]');
}

const evidence = () => page.getByRole("complementary", { name: "Evidence" });
const met = "ali-mamlouk~MET_WITH~us-delegation";

interface Drawn {
  renderedPosition(): { x: number; y: number };
  source(): Drawn;
  target(): Drawn;
}

/** Where an element is drawn, in the page's pixels: a node's middle, or half way between the ends of a line. */
async function findDrawn(id: string) {
  return page.evaluate((wanted) => {
    const stage = document.querySelector(".graph-stage") as HTMLElement & {
      _cyreg: { cy: { getElementById(id: string): Drawn } };
    };
    const element = stage._cyreg.cy.getElementById(wanted);
    const box = stage.getBoundingClientRect();
    const ends = wanted.includes("~") ? [element.source(), element.target()] : [element, element];
    const [from, to] = ends.map((end) => end.renderedPosition());
    return {
      x: box.x + ((from?.x ?? 0) + (to?.x ?? 0)) / 2,
      y: box.y + ((from?.y ?? 0) + (to?.y ?? 0)) / 2,
    };
  }, id);
}

/** Into how many pieces a line is drawn. */
async function countPieces(id: string) {
  return page.evaluate((wanted) => {
    const stage = document.querySelector(".graph-stage") as HTMLElement & {
      _cyreg: { cy: { getElementById(id: string): Drawn } };
    };
    const canvas = stage.querySelector("canvas");
    const [width, height] = [canvas?.width ?? 0, canvas?.height ?? 0];
    const copy = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
    if (canvas) copy?.drawImage(canvas, 0, 0);
    const pixels = copy?.getImageData(0, 0, width, height).data;
    const element = stage._cyreg.cy.getElementById(wanted);
    const [from, to] = [element.source().renderedPosition(), element.target().renderedPosition()];
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(dx, dy);
    const isInked = (x: number, y: number) =>
      (pixels?.[(Math.floor(y) * width + Math.floor(x)) * 4 + 3] ?? 0) > 70;
    let pieces = 0;
    let inked = true;
    for (let step = 150; step <= 850; step++) {
      const [x, y] = [from.x + (dx * step) / 1000, from.y + (dy * step) / 1000];
      const now = [-0.8, 0, 0.8].some((by) => isInked(x - (by * dy) / length, y + (by * dx) / length));
      if (now && !inked) pieces += 1;
      inked = now;
    }
    return pieces;
  }, id);
}

describe("the journey", () => {
  beforeEach(() => open());

  it("the dossier is on screen, Ali Mamlouk in the middle of it, contested edges dashed, nothing complained of", async () => {
    expect(Number(await page.getAttribute(".graph-canvas", "data-nodes"))).toBeGreaterThan(50);
    const stage = await page.locator(".graph-stage").boundingBox();
    const { x, y } = await findDrawn("ali-mamlouk");
    expect(Math.abs(x - ((stage?.x ?? 0) + (stage?.width ?? 0) / 2))).toBeLessThan(200);
    expect(Math.abs(y - ((stage?.y ?? 0) + (stage?.height ?? 0) / 2))).toBeLessThan(200);
    expect(await countPieces(met)).toBeGreaterThan(3);
    expect(await countPieces("ali-mamlouk~SANCTIONED_BY~european-union")).toBeLessThan(3);
    expect(app.complaints).toEqual([]);
  });

  it("a click on the contested edge shows who asserts, confirms and denies it, where and when", async () => {
    const { x, y } = await findDrawn(met);
    await page.mouse.click(x, y);
    await evidence()
      .getByRole("heading", { name: /Ali Mamlouk met with US delegation/ })
      .waitFor();
    await evidence().getByText("29 Aug 2018").first().waitFor();
    // What a person reads, line by line, not what the markup holds.
    const text = (await evidence().allInnerTexts()).join();
    expect(text).toMatch(/3 independent speakers/);
    expect(text).toMatch(/contested/i);
    for (const card of [
      /denies\s+State Department spokeswoman\s+\(unnamed\)[\s\S]*?via Middle East Eye · ¶4 · 29 Aug 2018/,
      /confirms\s+Official of the regional alliance\s+\(unnamed\)[\s\S]*?¶5/,
      /asserts\s+Two senior US intelligence officials\s+\(unnamed\)[\s\S]*?via Reuters\s*Middle East Eye · ¶2/,
      /asserts\s+al-Akhbar/,
    ]) {
      expect(text).toMatch(card);
    }
    expect(new URL(page.url()).searchParams.get("selected")).toContain(met);
  });

  it("a pasted link shows the same; back leaves it", async () => {
    await page.goto(`${app.url()}/?selected=${encodeURIComponent(met)}`);
    await evidence()
      .getByRole("heading", { name: /Ali Mamlouk met with US delegation/ })
      .waitFor();
    await page.goBack();
    await evidence().getByRole("heading", { name: "Who met whom, and who says so" }).waitFor();
  });

  it("search by keyboard alone, in another spelling", async () => {
    await page.keyboard.press("/");
    await page.keyboard.type("mamluk", { delay: 20 });
    await page.getByRole("option", { name: /^Ali Mamlouk/ }).waitFor();
    await page.keyboard.press("Enter");
    await evidence().getByRole("heading", { name: "Ali Mamlouk" }).waitFor();
    await evidence().getByText("علي مملوك").waitFor();
    await evidence().getByText("major general").waitFor();
  });

  it("the list twin walks the graph without a mouse", async () => {
    const item = page.getByRole("button", {
      name: /Ali Mamlouk met with US delegation: contested; asserted by 3, denied by 1/,
    });
    await item.focus();
    await page.keyboard.press("Enter");
    await evidence()
      .getByRole("heading", { name: /Ali Mamlouk met with US delegation/ })
      .waitFor();
  });

  it("the legend filters, the address keeps it, and what is hidden is counted", async () => {
    await page.getByRole("button", { name: "Only contested" }).click();
    await page.waitForFunction(
      () => document.querySelector(".graph-canvas")?.getAttribute("data-relations") === "3",
    );
    expect(new URL(page.url()).searchParams.get("status")).toContain("contested");
    await page.getByText(/^3 of \d+ relations/).waitFor();
  });

  it("expanding brings neighbours in and moves nothing that is placed", async () => {
    await page.goto(`${app.url()}/?ids=bruno-kahl`);
    await page.waitForSelector('.graph-canvas[data-ready="true"]');
    const before = Number(await page.getAttribute(".graph-canvas", "data-nodes"));
    const placed = () =>
      page.evaluate(() => {
        const stage = document.querySelector(".graph-stage") as HTMLElement & {
          _cyreg: {
            cy: {
              nodes(): { map<T>(f: (n: { id(): string; position(): { x: number; y: number } }) => T): T[] };
            };
          };
        };
        return Object.fromEntries(stage._cyreg.cy.nodes().map((node) => [node.id(), { ...node.position() }]));
      });
    const old = await placed();
    const { x, y } = await findDrawn("federal-intelligence-service");
    await page.mouse.dblclick(x, y);
    await page.waitForFunction(
      (n) => Number(document.querySelector(".graph-canvas")?.getAttribute("data-nodes")) > n,
      before,
    );
    await page.waitForSelector('.graph-canvas[data-ready="true"]');
    expect(await placed()).toMatchObject(old);
  });

  it("a node goes where it is dragged and stays there; the wheel zooms, Fit brings all back", async () => {
    const from = await findDrawn("bruno-kahl");
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x - 40, from.y + 30, { steps: 5 });
    await page.mouse.up();
    const dragged = await findDrawn("bruno-kahl");
    expect(Math.hypot(dragged.x - from.x + 40, dragged.y - from.y - 30)).toBeLessThan(3);
    const readZoom = () =>
      page.evaluate(() => {
        const stage = document.querySelector(".graph-stage") as HTMLElement & {
          _cyreg: { cy: { zoom(): number } };
        };
        return stage._cyreg.cy.zoom();
      });
    const fitted = await readZoom();
    await page.mouse.wheel(0, -400);
    await page.waitForTimeout(300);
    expect(await readZoom()).toBeGreaterThan(fitted);
    await page.getByRole("button", { name: "Fit" }).click();
    await page.waitForTimeout(500);
    expect(await readZoom()).toBeCloseTo(fitted, 1);
  });

  it("a lens that lets nothing through, and a database with nothing in it, say so and show a way on", async () => {
    await page.goto(`${app.url()}/?asOf=1990-01-01`);
    await page
      .getByRole("button", { name: /everything|clear|reset/i })
      .first()
      .waitFor();
    await app.database().write((run) => run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n"));
    await page.goto(app.url());
    await page
      .getByRole("main")
      .getByRole("heading", { name: /nothing|empty|no /i })
      .waitFor();
    await loadSeed(app.database(), "seed/mamlouk.yaml");
  });

  it("an id that is not there says so and shows a way back", async () => {
    await page.goto(`${app.url()}/?selected=nobody`);
    await evidence()
      .getByText(/nobody/)
      .first()
      .waitFor();
  });

  it("while Neo4j is away the graph stays, a banner tells, and it goes by itself", async () => {
    app.away = true;
    // Coming back to the page asks at once; left alone, it asks every twenty seconds.
    await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
    const banner = page.getByText("Neo4j is not answering").first();
    await banner.waitFor({ timeout: 30_000 });
    expect(await page.locator(".graph-canvas").count()).toBe(1);
    app.away = false;
    await banner.waitFor({ state: "detached", timeout: 30_000 });
  });

  it("names with markup show as text", async () => {
    await app
      .database()
      .write((run) =>
        run("MATCH (n:Person {id: 'ali-mamlouk'}) SET n.summary = '<img src=x onerror=\"window.hit=1\">'"),
      );
    await page.goto(`${app.url()}/?selected=ali-mamlouk`);
    await evidence().getByText("<img src=x").waitFor();
    expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined();
    await app.database().write((run) => run("MATCH (n:Person {id: 'ali-mamlouk'}) SET n.summary = ''"));
  });
});

describe("in the light and in the dark", () => {
  it.each([
    [1440, 900, `/?selected=${encodeURIComponent(met)}`],
    [1440, 900, "/?selected=ali-mamlouk"],
    [390, 844, `/?selected=${encodeURIComponent(met)}`],
  ])("%i×%i %s: axe finds nothing, nothing sticks out", async (width, height, path) => {
    await open({ viewport: { width, height } }, path);
    await expectAccessibleInBothThemes(page);
  });
});
