// A real Chromium: the one that CHROME_PATH names, an installed one, or the one inside an npm package.
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const installed = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].map(
  (name) => `/usr/bin/${name}`,
);
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function openBrowser(): Promise<Browser> {
  const present = process.env.CHROME_PATH ?? installed.find((path) => existsSync(path));
  if (present) return chromium.launch({ executablePath: present, args: quiet });
  // The package unpacks the system libraries it brings where it believes to run there; its own flags would switch off
  // web security, which is part of what is tested.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  const { default: packed } = await import("@sparticuz/chromium");
  return chromium.launch({ executablePath: await packed.executablePath(), args: quiet });
}
