import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const sources = ["seed", "server", "client"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
    .map((file) => join(root, folder, file)),
);

/** Every relative import of a file: where it goes, and whether types alone are taken. */
function readImports(file: string) {
  const text = readFileSync(file, "utf8");
  const found = [
    ...text.matchAll(/(?:import|export)\s+(type\s+)?[^"';]*?from\s+"(\.[^"]+)"|import\("(\.[^"]+)"\)/g),
  ];
  return found.map(([, type, from, dynamic]) => ({
    to: relative(root, resolve(dirname(file), from ?? dynamic ?? "")),
    typeOnly: Boolean(type),
  }));
}

const house = (path: string) => path.split("/")[0];

describe("the wall: seed ← server ← client", () => {
  it.each(sources.map((file) => [relative(root, file), file]))("%s imports upstream only", (name, file) => {
    for (const { to, typeOnly } of readImports(file)) {
      // A package's file that the package does not export.
      if (house(to) === "node_modules") continue;
      if (house(name) === "seed") expect(house(to), to).toBe("seed");
      if (house(name) === "server") expect(["seed", "server"], to).toContain(house(to));
      if (house(name) !== "client" || house(to) === "client") continue;
      if (/^server\/(contract|\w+Contract|endpoints)\.ts$/.test(to))
        expect(typeOnly, `${to} is for types alone`).toBe(true);
      else expect(to).toMatch(/^seed\/model\//);
    }
  });
});

describe("names", () => {
  it("no two source files share one", () => {
    const names = sources.map((file) => basename(file)).filter((name) => !name.endsWith(".d.ts"));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("no source file is longer than 300 lines", () => {
    expect(sources.filter((file) => readFileSync(file, "utf8").split("\n").length > 301)).toEqual([]);
  });
});
