import cytoscape from "cytoscape";
import { describe, expect, it } from "vitest";
import {
  type ExportEffects,
  type ExportForm,
  exportView,
  toFileName,
} from "../../client/share/exportView.ts";
import { formatViewLens } from "../../client/share/formatViewLens.ts";
import { createNode, createRelation, disputed } from "../client/scenes.ts";
import { parseXml } from "../graph/parseXml.ts";

const sources = [
  {
    document: {
      id: "doc-1",
      title: "A title, with a comma",
      url: "https://example.org/a",
      published: "2018-08-29",
      publisher: { id: "reuters", name: "Reuters", kind: "Outlet" as const },
    },
    claims: 3,
    locators: ["¶3"],
    speakers: [{ id: "speaker-1", name: "A regional commander", kind: "Person" as const }],
  },
];
const link = "http://127.0.0.1:3000/?selected=ali-mamlouk#at=1AAA";
const positions = Object.fromEntries(disputed.nodes.map(({ id }, at) => [id, { x: at * 160.04, y: 0 - at }]));
const asked = {
  ...disputed,
  positions,
  title: "Ali Mamlouk & <b>others</b>",
  link,
  lens: { speaker: ["speaker-1"], asOf: "2018-08-30" },
  exported: new Date("2026-11-24T09:00:00Z"),
};

interface Told {
  bodies: Parameters<ExportEffects["fetchEvidence"]>[0][];
  drawn: string[];
}

async function make(
  form: ExportForm,
  more: Partial<typeof asked> = {},
  effects: Partial<ExportEffects> = {},
) {
  const told: Told = { bodies: [], drawn: [] };
  const file = await exportView(form, { ...asked, ...more }, "light", {
    fetchEvidence: async (body) => {
      told.bodies.push(body);
      return { sources };
    },
    drawPicture: async (svg) => {
      told.drawn.push(svg);
      return new Blob(["drawn"]);
    },
    toPng: async () => new Blob(["canvas"]),
    ...effects,
  });
  const text = typeof file.content === "string" ? file.content : await file.content.text();
  return { ...file, ...told, text };
}

const toRows = (csv: string) => csv.replace("\ufeff", "").trimEnd().split("\r\n");

describe("an exported view", () => {
  it("asks for what it rests on through the lens", async () => {
    const documents = [...disputed.nodes, createNode("doc-9", "Document", "A paper")];
    const { bodies } = await make("json", { nodes: documents });
    expect(bodies).toEqual([
      {
        relations: disputed.relations.map(({ id }) => id),
        claims: [],
        documents: ["doc-9"],
        lens: { speaker: ["speaker-1"], asOf: "2018-08-30" },
      },
    ]);
    expect((await make("svg", { nodes: [], relations: [] })).bodies).toEqual([]);
  });

  it("as JSON opens in cytoscape with positions, statuses and counts, and has lens, link and citations", async () => {
    const { text, name, type } = await make("json");
    expect([name, type]).toEqual(["ali-mamlouk-b-others-b.cyjs", "application/json"]);
    const data = JSON.parse(text);
    expect(data.lens).toEqual(asked.lens);
    expect(data.link).toBe(link);
    expect(data.citations).toMatchObject([{ id: "doc-1", URL: "https://example.org/a" }]);
    expect(data.data).toEqual({
      name: asked.title,
      lens: "according to A regional commander, as of 30 Aug 2018",
      link,
      sources: ["Reuters: “A title, with a comma”, 29 Aug 2018, ¶3. https://example.org/a"],
      exported: "2026-11-24T09:00:00.000Z",
    });
    const cy = cytoscape({ headless: true, elements: data.elements, layout: { name: "preset" } });
    expect(cy.nodes()).toHaveLength(disputed.nodes.length);
    expect(cy.edges()).toHaveLength(disputed.relations.length);
    for (const { id } of disputed.nodes) expect(cy.getElementById(id).position()).toEqual(positions[id]);
    const [first] = disputed.relations;
    expect(cy.getElementById(first?.id ?? "").data()).toMatchObject({
      source: first?.start,
      target: first?.end,
      status: first?.status,
      claims: first?.claims,
      assertedBy: first?.assertedBy,
      deniedBy: first?.deniedBy,
    });
  });

  it("a relation that leads out of the view is left out, for cytoscape would refuse the whole file", async () => {
    const relations = [...disputed.relations, createRelation("ali-mamlouk", "ADVISES", "elsewhere")];
    const { elements } = JSON.parse((await make("json", { relations })).text);
    expect(elements.edges).toHaveLength(disputed.relations.length);
  });

  it("as tables has places and statuses, names the lens on each row, and holds no formula", async () => {
    const nodes = [...disputed.nodes, createNode("evil", "Person", "=1+1", { aliases: ["a", "b"] })];
    const given = { nodes, relations: disputed.relations };
    const table = toRows((await make("nodes", given)).text);
    expect(table).toHaveLength(nodes.length + 1);
    expect(table[0]).toMatch(/^"id","kind","name","aliases".*"status","degree","x","y","lens"$/);
    expect(table[2]).toMatch(/,160,-1,"according to A regional commander, as of 30 Aug 2018"$/);
    expect(table.at(-1)).toMatch(/^"evil","Person","'=1\+1","a; b",.*,3,,,"according/);
    const relations = await make("relations", given);
    expect(relations.name).toBe("ali-mamlouk-b-others-b-relations.csv");
    const lines = toRows(relations.text);
    expect(lines).toHaveLength(disputed.relations.length + 1);
    const [first] = disputed.relations;
    expect(lines[1]).toContain(`"${first?.id}"`);
    expect(lines[1]).toContain(`"${first?.status}",${first?.claims},${first?.speakers}`);
    for (const line of [...table.slice(1), ...lines.slice(1)]) expect(line).toMatch(/as of 30 Aug 2018"$/);
  });

  it("as a drawing has title, lens, day, link and sources under it, whatever the title holds", async () => {
    const { text, name } = await make("svg");
    expect(name).toBe("ali-mamlouk-b-others-b.svg");
    const words = parseXml(text).text;
    expect(words).toContain(asked.title);
    expect(words).toContain("Lens: according to A regional commander, as of 30 Aug 2018.");
    expect(words).toContain(`Backchannel, 24 Nov 2026: ${link}`);
    expect(words).toMatch(/Sources:\s*1\. Reuters: “A title/);
  });

  it("a link that would not fit into the drawing is left out rather than cut", async () => {
    const { text } = await make("svg", { link: `${link}${"x".repeat(400)}` });
    expect(text).not.toContain("http://127");
  });

  it("as a picture is the drawing, and the canvas where that cannot be drawn", async () => {
    const picture = await make("png");
    expect(picture.text).toBe("drawn");
    expect(picture.drawn[0]).toBe((await make("svg")).text);
    const failed = await make("png", {}, { drawPicture: () => Promise.reject(new Error("too large")) });
    expect(failed.text).toBe("canvas");
  });

  it("fails when the sources cannot be had", async () => {
    const fetchEvidence = () => Promise.reject(new Error("away"));
    await expect(make("svg", {}, { fetchEvidence })).rejects.toThrow("away");
  });

  it("of more than can be asked at once says how many are without sources", async () => {
    const ids = Array.from({ length: 2_100 }, (_, at) => `n${at}`);
    const relations = ids.map((id) => createRelation(id, "MET_WITH", "hub"));
    const { text, bodies } = await make("svg", { nodes: [], relations, positions: {} });
    expect(bodies[0]?.relations).toHaveLength(2_000);
    expect(parseXml(text).text).toContain("The sources of 100 of the relations and documents are not listed");
  });
});

it.each([
  [{}, "all voices, all days"],
  [{ via: ["reuters"], document: ["x"] }, "according to Reuters, x"],
  [
    { topic: ["x"], from: "2018-01-02", to: "2018-03", asOf: "2018-08-29" },
    "as of 29 Aug 2018, about x, not ended before 2 Jan 2018, not begun after Mar 2018",
  ],
])("the lens %j in words", (lens, words) => {
  expect(formatViewLens(lens, new Map([["reuters", "Reuters"]]))).toBe(words);
});

it.each([
  ["Ali Mamlouk · Backchannel", "ali-mamlouk-backchannel"],
  ["../../etc/passwd", "etc-passwd"],
  ["علي مملوك", "علي-مملوك"],
  ["…", "backchannel"],
])("%s as a file is %s", (title, name) => {
  expect(toFileName(title)).toBe(name);
});
