// An analyst's first five minutes, by keyboard and by mouse; undo; what a link and a saved workspace bring back.
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { createBrowserApp } from "../browserApp.ts";

const app = createBrowserApp();
let page: Page;

async function open(path = "/") {
  page = await app.open(path);
  await page.waitForSelector('.graph-canvas[data-ready="true"]');
}

const evidence = () => page.getByRole("complementary", { name: "Evidence" });
const filters = () => page.getByRole("complementary", { name: "Filters" });
const pane = (name: string) => page.getByRole("tab", { name });
const search = () => new URL(page.url()).searchParams;
const shownNodes = (count: number) => page.locator(`.graph-canvas[data-nodes="${count}"]`).waitFor();

interface Placed {
  pan(): unknown;
  width(): number;
  getElementById(id: string): {
    position(): { x: number; y: number };
    renderedPosition(): { x: number; y: number };
  };
}

/** In the graph's own measure and in the page's pixels. */
async function findNode(id: string) {
  await page.waitForFunction(() => {
    // A canvas that has just come into sight moves its view once more.
    const stage = document.querySelector(".graph-stage") as HTMLElement & { _cyreg: { cy: Placed } };
    const { pan, width } = stage._cyreg.cy;
    const now = JSON.stringify([pan.call(stage._cyreg.cy), width.call(stage._cyreg.cy)]);
    const same = stage.dataset.seen === now;
    stage.dataset.seen = now;
    return same;
  });
  return page.evaluate((wanted) => {
    const stage = document.querySelector(".graph-stage") as HTMLElement & { _cyreg: { cy: Placed } };
    const node = stage._cyreg.cy.getElementById(wanted);
    const box = stage.getBoundingClientRect();
    const { x, y } = node.renderedPosition();
    return { at: node.position(), x: box.x + x, y: box.y + y };
  }, id);
}

describe("the journey", () => {
  it("by keyboard alone: from a name to a dispute, to one outlet's word, to the paths, to a link", async () => {
    await open();
    await page.keyboard.press("/");
    await page.keyboard.type("Mamluk");
    await page.getByRole("option", { name: /^Ali Mamlouk/ }).waitFor();
    await page.keyboard.press("Enter");
    await evidence().getByRole("heading", { name: "Ali Mamlouk" }).waitFor();
    await page.keyboard.press("Control+e");
    await page.waitForURL(/expanded=ali-mamlouk/);

    const delegation = evidence().getByRole("button", { name: /US delegation/ });
    await delegation.first().focus();
    await page.keyboard.press("Enter");
    await evidence().getByRole("heading", { name: "Ali Mamlouk met with US delegation" }).waitFor();
    await evidence().getByText("contested", { exact: true }).first().waitFor();
    await evidence()
      .getByText(/denies/)
      .first()
      .waitFor();

    await filters()
      .getByRole("button", { name: /outlet/ })
      .focus();
    await page.keyboard.press("Enter");
    await page.locator("input:focus").waitFor();
    await page.keyboard.type("Reuters");
    await page.getByRole("option", { name: /Reuters/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/via=reuters/);
    await filters().getByText(/hides/).waitFor();

    await pane("Graph").focus();
    for (const name of ["Timeline", "Map", "Matrix", "Table", "Accounts", "Paths"]) {
      await page.keyboard.press("ArrowRight");
      await page.waitForFunction((wanted) => document.activeElement?.textContent === wanted, name);
    }
    const ends = page.getByRole("combobox", { name: "Add an end" });
    for (const name of ["Central Intelligence", "National Security Bureau"]) {
      await ends.focus();
      await page.keyboard.type(name);
      await page.getByRole("option", { name: new RegExp(name) }).waitFor();
      await page.keyboard.press("Enter");
    }
    await page.waitForURL(/ends=central-intelligence-agency,national-security-bureau/);
    await page.getByText(/no path|paths?, the shortest/i).waitFor();
    expect(search().get("via")).toBe("reuters");
    expect(app.complaints).toEqual([]);
  });

  it("paths say what they stand or fall with, and go onto the graph", async () => {
    await open("/?ends=central-intelligence-agency,national-security-bureau");
    await pane("Paths").click();
    await page.getByText(/paths, the shortest over 4 relations/).waitFor();
    await page
      .getByText(/Stands or falls with/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Show on the graph" }).first().click();
    await shownNodes(5);
    expect(search().get("depth")).toBe("0");
  });
});

describe("changing what is on screen", () => {
  it("hiding, keeping, expanding and dragging are undone and done again, step by step", async () => {
    await open("/?selected=italy");
    const all = Number(await page.getAttribute(".graph-canvas", "data-nodes"));
    await page.keyboard.press("Control+h");
    await shownNodes(all - 1);
    await page.getByText("1 node hidden by hand").waitFor();
    await page.keyboard.press("Control+z");
    await shownNodes(all);
    await page.keyboard.press("Control+y");
    await shownNodes(all - 1);
    await page.keyboard.press("Control+z");
    await shownNodes(all);

    const before = await findNode("italy");
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(before.x + 60, before.y + 50, { steps: 6 });
    await page.mouse.up();
    const dragged = await findNode("italy");
    expect(Math.hypot(dragged.x - before.x, dragged.y - before.y)).toBeGreaterThan(50);
    await page.keyboard.press("Control+z");
    await expect.poll(async () => Math.round((await findNode("italy")).x)).toBe(Math.round(before.x));
    await page.keyboard.press("Control+y");
    await expect.poll(async () => Math.round((await findNode("italy")).x)).toBe(Math.round(dragged.x));

    // What was dragged is pinned: a new layout leaves it where it is.
    const pinned = (await findNode("italy")).at;
    await page.getByRole("button", { name: "Layout", exact: true }).click();
    await page.getByRole("menuitem", { name: "Rings around the middle" }).click();
    await page.waitForURL(/layout=concentric/);
    await page.waitForSelector('.graph-canvas[data-ready="true"]');
    const { at } = await findNode("italy");
    expect(Math.hypot(at.x - pinned.x, at.y - pinned.y)).toBeLessThan(1.5);

    await page.keyboard.press("Control+Shift+h");
    await shownNodes(1);
    await page.keyboard.press("Control+z");
    await shownNodes(all);
    expect(app.complaints).toEqual([]);
  });

  it("several are chosen with Shift; what they have in common is told; the menu expands by predicate with counts", async () => {
    await open("/?selected=united-states");
    const syria = await findNode("syria");
    await page.keyboard.down("Shift");
    await page.mouse.click(syria.x, syria.y);
    await page.keyboard.up("Shift");
    await evidence().getByRole("heading", { name: "2 selected" }).waitFor();
    await evidence()
      .getByText(/in common/i)
      .first()
      .waitFor();
    await evidence().getByRole("button", { name: "Paths between them" }).click();
    await page.waitForURL(/pane=paths.*ends=united-states,syria|ends=syria,united-states/);
    await pane("Graph").click();
    await page.locator(".graph-stage").waitFor();
    await page.keyboard.press("Escape");

    const mamlouk = await findNode("ali-mamlouk");
    await page.mouse.click(mamlouk.x, mamlouk.y, { button: "right" });
    const met = page.getByRole("menuitem", { name: /^met with 2$/ });
    await met.waitFor();
    await met.click();
    await page.waitForURL(/expanded=ali-mamlouk~MET_WITH/);
  });

  it("groups by country fold and unfold, and the lens holds in all of it", async () => {
    await open("/?group=country&asOf=2018-08-28");
    await page.getByRole("button", { name: "Group", exact: true }).click();
    await page.getByRole("menuitem", { name: "Fold all groups" }).click();
    await page.waitForURL(/collapsed=/);
    expect(search().get("collapsed")).toContain("country:syria");
    await page.keyboard.press("Control+z");
    await page.waitForURL((url) => !url.searchParams.has("collapsed"));
    expect(search().get("asOf")).toBe("2018-08-28");
  });
});

describe("sharing", () => {
  it("a link brings the same places back in a window of another size", async () => {
    await open("/?selected=ali-mamlouk");
    const ids = ["ali-mamlouk", "syria", "european-union", "bruno-kahl"];
    const places = async () => Promise.all(ids.map(async (id) => (await findNode(id)).at));
    const before = await places();
    const link = page.url().slice(app.url().length);
    page = await app.open(link, { viewport: { width: 1100, height: 700 } });
    await page.waitForSelector('.graph-canvas[data-ready="true"]');
    for (const [i, { x, y }] of (await places()).entries()) {
      expect(Math.hypot(x - (before[i]?.x ?? 0), y - (before[i]?.y ?? 0))).toBeLessThan(1.5);
    }
  });

  it("a workspace is saved with the editor's key and opened by its short link without it", async () => {
    await open(`/?key=${app.editorKey()}&selected=ali-mamlouk&asOf=2018-08-28`);
    expect(page.url()).not.toContain("key=");
    await page.getByRole("button", { name: "Saved workspaces" }).click();
    await page.getByRole("menuitem", { name: /Save this view/ }).click();
    await page.getByRole("textbox", { name: "Save this view as" }).fill("Before the denial");
    await page.keyboard.press("Enter");
    await page.getByText("Before the denial").first().waitFor();
    const answer = await page.request.get(`${app.url()}/api/workspaces`);
    const { workspaces } = (await answer.json()) as { workspaces: { id: string; name: string }[] };
    expect(workspaces.map(({ name }) => name)).toEqual(["Before the denial"]);
    await open(`/?view=${workspaces[0]?.id}`);
    await evidence().getByRole("heading", { name: "Ali Mamlouk" }).waitFor();
    expect(search().get("asOf")).toBe("2018-08-28");
    expect(search().has("view")).toBe(false);
  });

  it("the view is saved as data with places and as a picture with its sources", async () => {
    await open("/?asOf=2018-08-28");
    const save = async (form: RegExp) => {
      await page.getByRole("button", { name: "Export this view" }).click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("menuitem", { name: form }).click(),
      ]);
      return readFile(await download.path(), "utf8");
    };
    const data = JSON.parse(await save(/Cytoscape JSON/)) as {
      elements: { nodes: { data: { id: string }; position: { x: number } }[] };
    };
    const syria = data.elements.nodes.find((node) => node.data.id === "syria");
    expect(Math.abs((syria?.position.x ?? 0) - (await findNode("syria")).at.x)).toBeLessThan(1.5);
    const svg = await save(/SVG/);
    expect(svg).toContain("28 Aug 2018");
    expect(svg).toContain("Middle East Eye");
    expect(app.complaints).toEqual([]);
  });
});
