// Draws an axis or a map's lines under the graph and keeps them in step with the viewport.
import type { Point } from "./computeLayout.ts";
import type { LayoutGuide } from "./LayoutGuide.ts";

const namespace = "http://www.w3.org/2000/svg";

/** Few elements, made anew at each step: words keep their size whatever the zoom. */
export function drawGuide(
  svg: SVGSVGElement,
  guide: LayoutGuide | undefined,
  { zoom, pan }: { zoom: number; pan: Point },
): void {
  const parts: SVGElement[] = [];
  const put = (name: string, attributes: Record<string, string | number>, text?: string) => {
    const element = document.createElementNS(namespace, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    if (text !== undefined) element.textContent = text;
    parts.push(element);
  };
  if (guide?.path)
    put("path", {
      d: guide.path,
      transform: `translate(${pan.x} ${pan.y}) scale(${zoom})`,
      "stroke-width": 1 / zoom,
    });
  const end = guide?.band ? pan.y + guide.band.y * zoom : undefined;
  let last = Number.NEGATIVE_INFINITY;
  for (const { x, text } of guide?.ticks ?? []) {
    const at = pan.x + x * zoom;
    put("line", { x1: at, x2: at, y1: 0, y2: end ?? "100%" });
    if (at - last < 48) continue;
    last = at;
    put("text", { x: at + 5, y: 16 }, text);
  }
  if (guide?.band && end !== undefined) {
    put("line", { x1: 0, x2: "100%", y1: end, y2: end });
    put("text", { x: 12, y: end + 18 }, guide.band.text);
  }
  svg.replaceChildren(...parts);
}
