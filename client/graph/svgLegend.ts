// The legend of a picture that leaves the page: the kinds and lines that are in it, each with its name.
import { kinds } from "../../seed/model/kinds.ts";
import { statuses } from "../../seed/model/stances.ts";
import type { DrawnGraph } from "./DrawnGraph.ts";
import { kindLook, lookNames, toOutline } from "./kindLook.ts";
import { measureText } from "./nodeBox.ts";
import { palette, type Theme, unstated } from "./palette.ts";
import { statusLook } from "./statusLook.ts";
import { toXmlText } from "./svgText.ts";

const font = 12;
const markWidth = 30;
const rowHeight = 22;

interface Item {
  mark: string;
  name: string;
}

/** Rows of at most `width` pixels, drawn from (0, 0) downwards. */
export function drawLegend(graph: DrawnGraph, theme: Theme, width: number): { svg: string; height: number } {
  let [x, row] = [0, 0];
  const items = toItems(graph, theme).map(({ mark, name }) => {
    const taken = markWidth + measureText(name, font) + 18;
    if (x > 0 && x + taken > width) [x, row] = [0, row + 1];
    const place = `translate(${Math.round(x)} ${row * rowHeight})`;
    x += taken;
    const words = `<text x="${markWidth}" y="15" font-size="${font}" fill="${palette[theme].text}">${toXmlText(name)}</text>`;
    return `<g transform="${place}">${mark}${words}</g>`;
  });
  return { svg: items.join(""), height: items.length > 0 ? (row + 1) * rowHeight : 0 };
}

function toItems({ nodes, relations }: DrawnGraph, theme: Theme): Item[] {
  const shown = new Set(nodes.filter((node) => !node.stub).map((node) => node.kind));
  const stated = new Set(relations.filter(({ hidden }) => !hidden).map(({ status }) => status));
  const kindItems = lookNames
    .filter((kind) => shown.has(kind))
    .map((kind) => ({
      name: kind === "Claim" ? "Claims" : kind === "Other" ? "Other nodes" : kinds[kind].plural,
      mark: `<path transform="translate(13 11)" d="${toOutline(kindLook[kind], 14)}" fill="${kindLook[kind].color[theme]}"/>`,
    }));
  const lineItems = statuses
    .filter((status) => stated.has(status))
    .map((status) => {
      const { width, color, dash } = statusLook[status];
      return { name: status, mark: drawLine(color[theme], width, dash) };
    });
  const others = [
    stated.has(undefined) && { name: "no claims behind it", mark: drawLine(unstated[theme], 1) },
    relations.some(({ hidden }) => hidden) && {
      name: "hidden by the lens",
      mark: `<g opacity=".32">${drawLine(unstated[theme], 1)}</g>`,
    },
    nodes.some(({ stub }) => stub) && {
      name: "not returned itself",
      mark: `<circle cx="13" cy="11" r="5" fill="none" stroke="${palette[theme].muted}" stroke-dasharray="3 2"/>`,
    },
  ];
  return [...kindItems, ...lineItems, ...others.filter((item) => item !== false)];
}

function drawLine(color: string, width: number, dash: readonly number[] = []): string {
  const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(" ")}"` : "";
  return `<path d="M1 11h24" stroke="${color}" stroke-width="${width}"${dashes}/>`;
}
