// The timeline as an SVG of its own: the picture as it stands, its legend, the lens and the sources under it.
import { palette, type Theme } from "../graph/palette.ts";
import { statusLook } from "../graph/statusLook.ts";
import { toXmlText, wrapText } from "../graph/svgText.ts";
import { createSvgPen } from "./createSvgPen.ts";
import { drawStage } from "./drawStage.ts";
import { stancePath, toStanceInk } from "./markLook.ts";
import type { Pen } from "./Pen.ts";
import type { Clock, LaneKind, TimeMark } from "./TimeMark.ts";
import type { Extent } from "./toDensity.ts";
import { type StageRange, toStageScene } from "./toStageScene.ts";

export interface TimelinePicture {
  title: string;
  marks: { happened: readonly TimeMark[]; said: readonly TimeMark[] };
  clock: Clock;
  by: LaneKind;
  /** What of time is drawn, in milliseconds since 1970. */
  window: Extent;
  range?: StageRange;
  theme: Theme;
  /** Pixels. */
  width?: number;
  height?: number;
  /** What stands under it: lens, date, sources. */
  notes: readonly string[];
  /** Keeps ids apart where several pictures stand on one page. */
  prefix?: string;
}

const margin = 24;

/** Well-formed XML whatever the names hold, without anything from outside. */
export function toTimelineSvg(picture: TimelinePicture): string {
  const { title, marks, clock, by, window, range, theme, notes, prefix } = picture;
  const { width = 1200, height = 560 } = picture;
  const ink = palette[theme];
  const wide = width - 2 * margin;
  const scene = toStageScene({ marks, by, clock, extent: window, width: wide, height, theme });
  const pen = createSvgPen(prefix);
  drawStage(pen, { ...scene, ...range }, window);
  const legend = createSvgPen(`${prefix ?? "timeline"}-legend`);
  const legendHeight = drawLegend(legend, clock, theme, wide);
  const top = margin + 34;
  let y = top + height + 22;
  const parts = [
    `<text x="${margin}" y="${margin + 14}" font-size="18" font-weight="700" fill="${ink.text}">${toXmlText(title)}</text>`,
    `<g transform="translate(${margin} ${top})">${pen.toText()}</g>`,
    `<g transform="translate(${margin} ${y})">${legend.toText()}</g>`,
  ];
  y += legendHeight + 8;
  for (const note of notes) {
    for (const words of wrapText(note, 11.5, wide, 6)) {
      y += 16;
      parts.push(
        `<text x="${margin}" y="${y}" font-size="11.5" fill="${ink.muted}">${toXmlText(words)}</text>`,
      );
    }
  }
  const whole = Math.ceil(y + margin);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}" role="img" font-family="system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif">`,
    `<title>${toXmlText(title)}</title>`,
    `<rect width="100%" height="100%" fill="${ink.ground}"/>`,
    ...parts,
    "</svg>",
  ].join("\n");
}

/** Returns its height. */
function drawLegend(pen: Pen, clock: Clock, theme: Theme, width: number): number {
  const ink = palette[theme];
  let [x, y] = [0, 8];
  const put = (words: string, draw: (x: number) => void) => {
    const wide = 34 + words.length * 7;
    if (x + wide > width) [x, y] = [0, y + 20];
    draw(x + 13);
    pen.text(words, x + 32, y, { color: ink.muted, size: 11.5 });
    x += wide + 8;
  };
  if (clock !== "said") {
    for (const [status, look] of Object.entries(statusLook)) {
      put(status, (at) =>
        pen.line(at - 12, y, at + 12, y, { stroke: look.color[theme], width: look.width, dash: look.dash }),
      );
    }
    put("some time in it", (at) =>
      pen.path("M-11 0H11M-11 -4V4M11 -4V4", at, y, { stroke: ink.muted, width: 1.5 }),
    );
    put("roughly", (at) => {
      pen.fade(at - 13, y - 6, 13, 12, ink.muted, [0, 0.6]);
      pen.fade(at, y - 6, 13, 12, ink.muted, [0.6, 0]);
    });
    put("goes on", (at) => pen.path("M-10 0H8M3 -5L8 0L3 5", at, y, { stroke: ink.muted, width: 1.5 }));
  }
  if (clock !== "happened")
    for (const stance of ["asserts", "confirms", "denies"] as const)
      put(stance, (at) => pen.path(stancePath[stance], at, y, toStanceInk(stance, theme)));
  return y + 12;
}
