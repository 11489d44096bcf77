// The HTML file of a story: whatever names and captions hold is text, nothing is loaded, and every ink has its dark twin.
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import type { ExportedStory } from "../../client/formats/ExportedStory.ts";
import { layOutStory } from "../../client/formats/layOutStory.ts";
import { toThemePairs } from "../../client/formats/themePairs.ts";
import { toScene } from "../../client/formats/toScene.ts";
import { toStoryHtml } from "../../client/formats/toStoryHtml.ts";
import { kindLook } from "../../client/graph/kindLook.ts";
import { statusLook } from "../../client/graph/statusLook.ts";
import { kinds } from "../../seed/model/kinds.ts";
import { statuses } from "../../seed/model/stances.ts";
import { toCaptionHtml } from "../../seed/model/toCaptionHtml.ts";
import { hostile, toSampleClaim, toSampleEvent } from "./sampleClaims.ts";

const event = toSampleEvent("e", hostile, "2018-06~");
const node = (id: string, kind: keyof typeof kinds = "Person") => ({
  id,
  kind,
  name: `${hostile} ${id}`,
  degree: 2,
});
const relation = (id: string, start: string, end: string, status: (typeof statuses)[number]) => ({
  id,
  type: "MET_WITH",
  start,
  end,
  status,
  assertedBy: 2,
  deniedBy: 1,
});

const story: ExportedStory = {
  title: hostile,
  summary: hostile,
  questions: [hostile],
  exported: new Date("2026-01-02T00:00:00Z"),
  link: "javascript:alert(1)",
  steps: [
    {
      id: "one",
      title: hostile,
      caption: `${hostile}\n\n[link](javascript:alert(3)) [good](https://example.org/?a=1&b="2")`,
      shows: "graph",
      nodes: [node("a"), node("b"), { ...node("e", "Meeting"), status: "contested" }],
      relations: [relation("r", "a", "b", "contested")],
      positions: { a: { x: 0, y: 0 }, b: { x: 200, y: 0 }, e: { x: 100, y: 200 } },
      focus: ["r"],
      lens: hostile,
      claims: [
        toSampleClaim("c", event, {
          note: hostile,
          document: { id: "d", title: hostile, url: "javascript:x" },
        }),
      ],
      gone: [hostile],
      quiz: true,
    },
    {
      id: "two",
      title: "Dates",
      caption: "",
      shows: "timeline",
      nodes: [event],
      relations: [],
      positions: {},
      focus: [],
      lens: "",
      claims: [],
      gone: [],
    },
  ],
};

/** The text of all elements of this name, which the file has itself. */
const inside = (html: string, tag: string) =>
  [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, "g"))].map(([, text]) => text ?? "");

it("shows what others wrote as text: one script, one style, no picture from elsewhere, no address that runs", async () => {
  const html = await toStoryHtml(story);
  const scripts = inside(html, "script");
  expect(scripts).toHaveLength(1);
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).not.toMatch(/<img|javascript:|<iframe|<link|\sstyle="|\son\w+="/i);
  expect(html).toContain(
    '<a href="https://example.org/?a=1&#38;b=&#34;2&#34;" rel="noopener noreferrer">good</a>',
  );
});

it("has a policy of the hashes of its own style and script, and nothing else", async () => {
  const html = await toStoryHtml(story);
  const hash = (text: string | undefined) =>
    `'sha256-${createHash("sha256")
      .update(text ?? "")
      .digest("base64")}'`;
  const [script] = inside(html, "script");
  const [style] = inside(html, "style");
  expect(html).toContain(
    `content="default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; img-src data:; base-uri 'none'; form-action 'none'"`,
  );
});

it("keeps the status of a quiz out of the picture that is guessed from, and marks what has no source", async () => {
  const html = await toStoryHtml(story);
  const guess = /<div class="guess">([\s\S]*?)<\/div>/.exec(html)?.[1] ?? "";
  expect(guess).toContain("<svg");
  expect(guess).not.toMatch(/contested|2 : 1|stroke-dasharray|no claims/);
  expect(/<section id="two"[\s\S]*?<\/section>/.exec(html)?.[0]).toContain("Without a source");
  expect(html).toContain("about June 2018");
  expect(html).toContain("so it is contested.");
});

it("no two inks of the light theme are one where the dark one tells them apart", () => {
  const nodes = Object.keys(kinds).map((kind) => node(kind, kind as keyof typeof kinds));
  const relations = statuses.map((status, index) =>
    relation(status, nodes[index]?.id ?? "", nodes[index + 1]?.id ?? "", status),
  );
  const [positions = {}] = layOutStory([{ nodes, relations, placed: {} }]);
  const { drawn, legend } = toScene({ nodes, relations, positions, focus: [] });
  const pairs = toThemePairs();
  const used = new Set(
    [...`${drawn}${legend.svg}`.matchAll(/(?:fill|stroke)="(#\w+)"/g)].map(([, ink]) => ink ?? ""),
  );
  expect(used.size).toBeGreaterThan(10);
  for (const { light, dark } of [...Object.values(kindLook), ...Object.values(statusLook)].map(
    ({ color }) => color,
  ))
    expect(pairs.get(light)).toBe(dark);
  for (const ink of used) expect([...pairs.keys()]).toContain(ink);
});

it("what is not in focus is faint, and the camera looks at what is", () => {
  const others = Array.from({ length: 20 }, (_, index) => node(`far-${index}`));
  const nodes = [node("a"), node("b"), ...others];
  const positions = {
    ...Object.fromEntries(others.map(({ id }, index) => [id, { x: 5_000, y: 200 * index }])),
    a: { x: 0, y: 0 },
    b: { x: 300, y: 0 },
  };
  const scene = toScene({
    nodes,
    relations: [relation("r", "a", "b", "contested")],
    positions,
    focus: ["r"],
  });
  const [, , width = 0, height = 0] = scene.box.split(" ").map(Number);
  expect(width).toBeLessThan(1_000);
  expect(height).toBeLessThan(1_000);
  expect(scene.drawn.startsWith('<g opacity=".45">')).toBe(true);
});

it("nodes stand in one place through all steps, but where a step has put them", () => {
  const nodes = [node("a"), node("b")];
  const [first, second, third] = layOutStory([
    { nodes, relations: [], placed: {} },
    { nodes, relations: [], placed: {} },
    { nodes, relations: [], placed: { a: { x: 7, y: 8 } } },
  ]);
  expect(second).toEqual(first);
  expect(third?.a).toEqual({ x: 7, y: 8 });
});

it.each([
  ["<b>x</b>", "<p>&#60;b&#62;x&#60;/b&#62;</p>"],
  ["![alt](https://example.org/x.png)", "<p>alt</p>"],
  ["1. one\n2. two", "<ol><li>one</li><li>two</li></ol>"],
  ["> said\n\n`code`", "<blockquote><p>said</p></blockquote><p><code>code</code></p>"],
  ["<data:text/html,x>", "<p>data:text/html,x</p>"],
])("caption %j → %s", (caption, html) => expect(toCaptionHtml(caption)).toBe(html));
