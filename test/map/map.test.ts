// The rules of the map: who is where, which projection, what gives way to what, and that a line is found by a click.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { arrangeStands } from "../../client/map/arrangeStands.ts";
import { createCountryFinder } from "../../client/map/createCountryFinder.ts";
import { createThinPath } from "../../client/map/createThinPath.ts";
import { foldStands } from "../../client/map/foldStands.ts";
import { placeNames } from "../../client/map/placeNames.ts";
import { findCurve, toCurves } from "../../client/map/toCurves.ts";
import { toFit } from "../../client/map/toFit.ts";
import { toHomes } from "../../client/map/toHomes.ts";
import { toOutlook } from "../../client/map/toOutlook.ts";
import { toPlaced } from "../../client/map/toPlaced.ts";
import { toWorld } from "../../client/map/toWorld.ts";
import { createNode, createRelation } from "../client/scenes.ts";

const atlas = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
const world = toWorld(JSON.parse(readFileSync(atlas, "utf8")));
const findCountry = createCountryFinder(world.countries);
const country = (name: string, ...aliases: string[]) => createNode(name, "Country", name, { aliases });

describe("countries", () => {
  it("are found by name, abbreviation, other spelling, other script and two letters", () => {
    const found = (name: string, ...aliases: string[]) => findCountry(country(name, ...aliases))?.name;
    expect(found("Syria")).toBe("Syria");
    expect(found("سوريا")).toBe("Syria");
    expect(found("Liban")).toBe("Lebanon");
    expect(found("United States")).toBe("United States of America");
    expect(found("The Bahamas")).toBe("Bahamas");
    expect(found("Bosnia & Herzegovina")).toBe("Bosnia and Herz.");
    expect(found("Cote d'Ivoire")).toBe("Côte d'Ivoire");
    expect(found("Somewhere", "AE")).toBe("United Arab Emirates");
    expect(found("Kosovo")).toBe("Kosovo");
    expect(found("Utopia")).toBe(undefined);
    expect(findCountry(createNode("syria", "Group", "Syria"))).toBe(undefined);
  });

  it("stand in the middle of their largest part", () => {
    const [lon, lat] = findCountry(country("France"))?.middle() ?? [0, 0];
    expect([Math.round(lon), Math.round(lat)]).toEqual([2, 47]);
    const [west, north] = findCountry(country("United States"))?.middle() ?? [0, 0];
    expect(west).toBeGreaterThan(-105);
    expect(west).toBeLessThan(-90);
    expect(north).toBeGreaterThan(35);
    expect(north).toBeLessThan(45);
  });
});

const nodes = [
  country("Syria"),
  country("Utopia"),
  createNode("damascus", "Place", "Damascus", { lat: 33.5, lon: 36.3 }),
  createNode("nowhere", "Place", "Nowhere", { lat: 95, lon: 10 }),
  createNode("bureau", "Agency", "Bureau"),
  createNode("ali", "Person", "Ali"),
  createNode("aide", "Person", "Aide"),
  createNode("talks", "Meeting", "Talks"),
  createNode("round", "Meeting", "First round"),
  createNode("ghost", "Person", "Ghost"),
  createNode("utopian", "Person", "Utopian"),
];
const relations = [
  createRelation("bureau", "PART_OF", "Syria"),
  createRelation("ali", "HEADS", "bureau"),
  createRelation("aide", "ADVISES", "ali", "contested"),
  createRelation("talks", "HELD_AT", "damascus", "contested"),
  createRelation("talks", "HELD_AT", "nowhere"),
  createRelation("round", "PART_OF", "talks"),
  createRelation("ghost", "MEMBER_OF", "Syria", "denied"),
  createRelation("utopian", "PART_OF", "Utopia"),
];

describe("places", () => {
  it("take events and, through what they are part of or head, actors; nothing is lost", () => {
    const { stands, areas, unplaced } = toPlaced(nodes, relations, findCountry);
    expect(stands.map(({ anchor, others }) => [anchor.id, others.map(({ id }) => id)])).toEqual([
      ["Syria", ["aide", "ali", "bureau"]],
      ["damascus", ["round", "talks"]],
    ]);
    expect([...areas.keys()]).toEqual(["Syria"]);
    expect(unplaced.map(({ id }) => id)).toEqual(["Utopia", "nowhere", "ghost", "utopian"]);
  });

  it("take the nearest home, and of two the closer bond", () => {
    const both = [createRelation("ali", "ADVISES", "Utopia"), createRelation("ali", "PART_OF", "Syria")];
    expect(toHomes(nodes, both, ({ kind }) => kind === "Country").get("ali")).toBe("Syria");
    const far = [
      createRelation("aide", "MEMBER_OF", "Utopia"),
      createRelation("aide", "PART_OF", "bureau"),
      createRelation("bureau", "PART_OF", "Syria"),
    ];
    expect(toHomes(nodes, far, ({ kind }) => kind === "Country").get("aide")).toBe("Utopia");
  });
});

describe("the outlook", () => {
  const at = (...longitudes: number[]) => toOutlook(longitudes.map((lon) => ({ lon, lat: 30 })));
  it("is Mercator near by and Natural Earth for the world", () => {
    expect(at(6, 36)).toEqual({ projection: "mercator", middle: 21 });
    expect(at(-77, 36)).toEqual({ projection: "naturalEarth", middle: -20.5 });
    expect(toOutlook([]).projection).toBe("naturalEarth");
    expect(toOutlook([{ lon: 10, lat: 80 }]).projection).toBe("naturalEarth");
  });
  it("turns the globe where the places lie on both sides of the date line", () => {
    expect(at(170, -170)).toEqual({ projection: "mercator", middle: 180 });
    expect(at(179, -178, 140).middle).toBe(161);
  });
});

describe("marks", () => {
  const near = (count: number, id: string, x: number) => ({
    id,
    x,
    y: 0,
    others: Array.from({ length: count }, (_, i) => `${id}${i}`),
  });
  it("of one place stand around it without touching", () => {
    const { marks } = arrangeStands([near(40, "a", 0)], 20);
    const all = [...marks.values()];
    const gaps = all.flatMap((a, i) => all.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
    expect(Math.min(...gaps)).toBeGreaterThan(17);
    expect(all[0]).toEqual({ x: 0, y: 0 });
  });
  it("of several places give way, the smaller more, and say where they belong", () => {
    const { stands } = arrangeStands(
      [near(12, "a", 0), near(0, "b", 3), near(5, "c", 3), near(0, "far", 900)],
      20,
    );
    const all = [...stands.values()];
    all.forEach((a, i) => {
      for (const b of all.slice(i + 1))
        expect(Math.hypot(a.middle.x - b.middle.x, a.middle.y - b.middle.y)).toBeGreaterThan(
          0.98 * (a.radius + b.radius),
        );
    });
    expect(stands.get("far")).toMatchObject({ spot: { x: 900, y: 0 }, middle: { x: 900, y: 0 } });
    expect(stands.get("b")?.spot).toEqual({ x: 3, y: 0 });
  });
});

describe("folding", () => {
  const crowd = (id: string, count: number) => ({
    anchor: country(id),
    lon: 0,
    lat: 0,
    others: Array.from({ length: count }, (_, i) => createNode(`${id}${i}`, "Person", `${id}${i}`)),
  });
  const stands = [crowd("a", 90), crowd("b", 4), crowd("c", 0)];
  const count = (folded: ReturnType<typeof foldStands>) =>
    folded.map(({ others, folded: away }) => [others.length, away.length]);
  it("leaves everything where there is room", () => {
    expect(count(foldStands(stands, 20, 1_000_000, new Set()))).toEqual([
      [90, 0],
      [4, 0],
      [0, 0],
    ]);
  });
  it("shows as many at each as there is room for, and loses none", () => {
    const [a, b] = count(foldStands(stands, 20, 120_000, new Set()));
    expect((a?.[0] ?? 0) + (a?.[1] ?? 0)).toBe(90);
    expect(a?.[0]).toBeLessThan(30);
    expect(b).toEqual([4, 0]);
  });
  it("keeps what is selected in sight", () => {
    const [a] = foldStands(stands, 20, 1_000, new Set(["a77"]));
    expect(a?.others.map(({ id }) => id)).toEqual(["a0", "a1", "a2", "a77"]);
    expect(a?.folded).toHaveLength(86);
  });
});

describe("names", () => {
  const measure = (text: string) => text.length * 6;
  it("never lie over a mark or each other, and the first choose first", () => {
    const marks = Array.from({ length: 300 }, (_, i) => ({
      id: `${i}`,
      text: `Name ${i}`,
      x: (i * 37) % 500,
      y: (i * 53) % 300,
      reach: 8,
    }));
    const placed = placeNames(marks, 10, 14, measure);
    expect(placed[0]?.id).toBe("0");
    expect(placed.length).toBeLessThan(300);
    const boxes = placed.map(({ text, x, y }) => ({ l: x, r: x + measure(text), t: y - 7, b: y + 7 }));
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1))
        expect(a.l < b.r && b.l < a.r && a.t < b.b && b.t < a.b).toBe(false);
      for (const { x, y } of marks)
        expect(a.l < x + 5 && x - 5 < a.r && a.t < y + 5 && y - 5 < a.b).toBe(false);
    });
  });
  it("stand right of a mark that has the room, else left", () => {
    const marks = [
      { id: "a", text: "Rome", x: 0, y: 0, reach: 8 },
      { id: "b", text: "Bern", x: 14, y: 0, reach: 8 },
    ];
    expect(placeNames(marks, 10, 14, measure).map(({ id, x }) => [id, x < 0])).toEqual([
      ["a", true],
      ["b", false],
    ]);
  });
});

describe("names in the window", () => {
  it("stay in it when their mark does", () => {
    const window = { left: 0, right: 100, top: 0, bottom: 50 };
    const marks = [
      { id: "edge", text: "Washington", x: 95, y: 20, reach: 8 },
      { id: "outside", text: "Honolulu", x: -400, y: 20, reach: 8 },
    ];
    const [edge, outside] = placeNames(marks, 10, 14, (text) => text.length * 6, window);
    expect([edge?.x, outside?.x]).toEqual([27, -392]);
  });
});

describe("the fit", () => {
  const frame = { width: 800, height: 600 };
  it("comes as close as marks that keep their size allow, and centres them", () => {
    // Two places 100 apart in the world, each with 40 pixels of marks around it.
    const reach = (k: number) => ({
      left: 200 * k - 40,
      right: 300 * k + 40,
      top: 50 * k - 40,
      bottom: 50 * k + 40,
    });
    const { k, x, y } = toFit(reach, frame, 0.8);
    expect(100 * k + 80).toBeLessThanOrEqual(800);
    expect(100 * k + 80).toBeGreaterThan(700);
    expect(250 * k + x).toBeCloseTo(400);
    expect(50 * k + y).toBeCloseTo(300);
  });
  it("leaves no empty sea at the top while there is room to move", () => {
    const reach = (k: number) => ({ left: 0, right: 500 * k, top: 60 * k, bottom: 160 * k });
    const { k, y } = toFit(reach, frame, 0.8, (zoom) => ({
      left: 0,
      right: 1_000 * zoom,
      top: 0,
      bottom: 520 * zoom,
    }));
    expect(k).toBeGreaterThan(1.4);
    expect(y).toBeCloseTo(0);
  });
  it("shows the world where even that is too close", () => {
    expect(toFit((k) => ({ left: 0, right: 5_000 * k, top: 0, bottom: 10 }), frame, 0.8).k).toBe(0.8);
  });
});

describe("lines", () => {
  const marks = new Map([
    ["a", { x: 0, y: 0 }],
    ["b", { x: 100, y: 0 }],
  ]);
  const curves = toCurves(
    [
      createRelation("a", "MET_WITH", "b"),
      createRelation("a", "HEADS", "b"),
      createRelation("b", "HEADS", "a"),
      createRelation("a", "HEADS", "gone"),
    ],
    marks,
    8,
  );
  it("between the same two lie apart, and one without direction has no arrow", () => {
    expect(curves.map(({ arrow }) => arrow)).toEqual([false, true, true]);
    const bends = curves.map(({ bend }) => Math.round(bend.y));
    expect(new Set(bends).size).toBe(3);
  });
  it("are found by a click near them and by no other", () => {
    const [first] = curves;
    if (!first) throw new Error("There is no curve");
    expect(findCurve(curves, { x: 50, y: first.bend.y / 2 + 2 }, 6)?.relation.id).toBe(first.relation.id);
    expect(findCurve(curves, { x: 50, y: 200 }, 6)).toBe(undefined);
  });
});

describe("outlines", () => {
  it("lose the corners that cannot be told apart, and shapes that are less than one", () => {
    const thin = createThinPath(1);
    const { context } = thin;
    context.moveTo(0, 0);
    for (const x of [0.3, 0.6, 2, 2.1]) context.lineTo(x, 0);
    context.lineTo(2, 5);
    context.closePath();
    context.moveTo(9, 9);
    context.lineTo(9.1, 9);
    context.lineTo(9.1, 9.1);
    context.closePath();
    expect(thin.toText()).toBe("M0 0L2 0L2 5Z");
  });
});
