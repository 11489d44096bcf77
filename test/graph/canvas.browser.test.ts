// The canvas in a real page: several are chosen by a drawn rectangle, a drag is kept, and nothing is left when it goes.
import { expect, it } from "vitest";
import { createBrowserApp } from "../browserApp.ts";

const app = createBrowserApp();

it("a rectangle chooses, the list walks along an edge, and leaving ends worker and canvas", async () => {
  const page = await app.open("/");
  await page.waitForSelector('.graph-canvas[data-ready="true"]');
  expect(page.workers()).toHaveLength(1);
  const stage = await page.locator(".graph-stage").boundingBox();
  const [x, y] = [(stage?.x ?? 0) + 4, (stage?.y ?? 0) + (stage?.height ?? 0) / 2];
  await page.keyboard.down("Shift");
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + (stage?.width ?? 0) / 2, y + 200, { steps: 4 });
  await page.locator(".graph-area polygon").waitFor();
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await page.waitForFunction(() => new URL(location.href).searchParams.has("selected"));

  const list = page.getByRole("region", { name: "Graph as a list" });
  await list.getByRole("button", { name: "Ali Mamlouk: Person" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const there = list.locator("button:focus");
  expect(await there.getAttribute("data-under")).toBe("false");
  expect(await there.getAttribute("data-id")).not.toBe("ali-mamlouk");
  expect(await list.locator('button[tabindex="0"]').count()).toBe(1);

  await page.getByRole("link", { name: "Schema" }).click();
  await page.locator(".graph-canvas").waitFor({ state: "detached" });
  await expect.poll(() => page.workers().length).toBe(0);
  expect(app.complaints).toEqual([]);
});
