import { expect, it } from "vitest";
import { findPaths } from "../../server/explore/findPaths.ts";
import { addLink, type Links } from "../../server/explore/links.ts";

const bounds = { maxLength: 4, onlyShortest: false, mostPaths: 100, mostSteps: 10_000 };

function toLinks(...pairs: string[]): Links {
  const links: Links = new Map();
  for (const pair of pairs) addLink(links, pair[0] ?? "", pair[1] ?? "");
  return links;
}

const toText = (paths: string[][]) => paths.map((path) => path.join(""));

it("finds every simple path, the shorter ones first", () => {
  const links = toLinks("ab", "bc", "ac", "cd", "bd", "de");
  const { paths, cut } = findPaths(links, [["a", "d"]], bounds);
  expect(toText(paths)).toEqual(["abd", "acd", "abcd", "acbd"]);
  expect(cut).toBe(false);
});

it("of each pair the shortest alone, if asked", () => {
  const links = toLinks("ab", "bc", "ac", "cd", "bd");
  const pairs = [
    ["a", "b"],
    ["a", "d"],
  ] as const;
  const { paths } = findPaths(links, pairs, { ...bounds, onlyShortest: true });
  expect(toText(paths)).toEqual(["ab", "abd", "acd"]);
});

it("gives up at its bounds and says so", () => {
  const letters = [..."abcdefghijkl"];
  const links = toLinks(...letters.flatMap((one) => letters.map((other) => one + other)));
  const few = findPaths(links, [["a", "b"]], { ...bounds, mostPaths: 50 });
  expect([few.paths.length, few.cut]).toEqual([50, true]);
  expect(few.paths[0]).toEqual(["a", "b"]);
  const short = findPaths(links, [["a", "b"]], { ...bounds, maxLength: 8, mostPaths: 1e6, mostSteps: 5_000 });
  expect(short.cut).toBe(true);
});

it("nothing where nothing leads", () => {
  expect(findPaths(toLinks("ab", "cd"), [["a", "d"]], bounds)).toEqual({ paths: [], cut: false });
  expect(findPaths(new Map(), [["a", "d"]], bounds)).toEqual({ paths: [], cut: false });
});
