// An account as an SVG of its own: the matrix, what its marks mean, and the sources under it.
import type { AccountsAnswer } from "../../server/analysisContract.ts";
import { palette, type Theme } from "../graph/palette.ts";
import { toXmlText, wrapText } from "../graph/svgText.ts";
import { stanceLook, toldInOrder } from "./stanceLook.ts";
import { aspectWords, type Cell, toCellMap, toStatementWords } from "./statementWords.ts";

export interface AccountsPicture {
  accounts: AccountsAnswer;
  theme: Theme;
  /** The sentence under the title. */
  agreement: string;
  /** The lens in words, and what it hides. */
  notes?: readonly string[];
}

const margin = 24;
const font = 12.5;
const line = 17;
const column = 112;
const aside = 290;
const most = 6;

/** Well-formed XML whatever the names hold, without anything from outside. */
export function toAccountsSvg({ accounts, theme, agreement, notes = [] }: AccountsPicture): string {
  const ink = palette[theme];
  const { event, speakers, statements, cells, claims } = accounts;
  const cellAt = toCellMap(cells);
  const width = 2 * margin + aside + Math.max(3, speakers.length) * column;
  const room = width - 2 * margin;
  const parts: string[] = [];
  let y = margin;

  const write = (text: string, x: number, top: number, more = "") =>
    parts.push(
      `<text x="${x}" y="${Math.round(top)}" fill="${ink.text}" font-size="${font}" ${more}>${toXmlText(text)}</text>`,
    );
  const paragraph = (text: string, size: number, height: number, more: string) => {
    for (const words of wrapText(text, size, room, most)) {
      y += height;
      parts.push(
        `<text x="${margin}" y="${Math.round(y)}" font-size="${size}" ${more}>${toXmlText(words)}</text>`,
      );
    }
  };

  const title = `Accounts of ${event.name}`;
  paragraph(title, 18, 20, `fill="${ink.text}" font-weight="700"`);
  y += 6;
  paragraph(agreement, font, line, `fill="${ink.muted}"`);
  y += 16;

  const heads = speakers.map(({ name, anonymous }) => [
    ...wrapText(name, font, column - 10, 4),
    ...(anonymous ? ["(unnamed)"] : []),
  ]);
  const headHeight = Math.max(0, ...heads.map((lines) => lines.length)) * line;
  heads.forEach((lines, at) => {
    lines.forEach((words, row) => {
      const top = y + headHeight - (lines.length - 1 - row) * line;
      write(words, toX(at) + column / 2, top, 'text-anchor="middle" font-weight="600"');
    });
  });
  y += headHeight + 10;

  let aspect = "";
  for (const statement of statements) {
    if (statement.aspect !== aspect) {
      aspect = statement.aspect;
      y += 8;
      parts.push(
        `<path d="M${margin} ${y}H${width - margin}" stroke="${ink.line}" stroke-opacity=".45"/>`,
        `<text x="${margin}" y="${y + 17}" font-size="11.5" font-weight="700" fill="${ink.muted}">${toXmlText(aspectWords[statement.aspect])}</text>`,
      );
      y += 24;
    }
    const lines = wrapText(toStatementWords(statement), font, aside - 16, 3);
    const height = Math.max(28, lines.length * line + 8);
    lines.forEach((words, row) => {
      write(words, margin, y + (height - lines.length * line) / 2 + row * line + 13);
    });
    speakers.forEach(({ id }, at) => {
      parts.push(drawCell(cellAt(statement.id, id), toX(at), y, height, theme));
    });
    y += height;
  }

  y += 18;
  parts.push(drawLegend(margin, y, theme));
  y += 26;
  for (const note of notes) paragraph(note, 11.5, 16, `fill="${ink.muted}"`);
  y += 6;
  paragraph("Sources", 12, 18, `fill="${ink.text}" font-weight="700"`);
  for (const source of toCitations(claims)) paragraph(source, 11.5, 16, `fill="${ink.muted}"`);
  y += margin;

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${Math.ceil(y)}" viewBox="0 0 ${width} ${Math.ceil(y)}" role="img" font-family="system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif">`,
    `<title>${toXmlText(title)}</title><desc>${toXmlText(agreement)}</desc>`,
    `<rect width="100%" height="100%" fill="${ink.ground}"/>`,
    ...parts,
    "</svg>",
  ].join("\n");
}

function toX(at: number): number {
  return margin + aside + at * column;
}

function drawCell(cell: Cell | undefined, x: number, y: number, height: number, theme: Theme): string {
  const middle = y + height / 2;
  if (!cell) {
    return `<circle cx="${x + column / 2}" cy="${middle}" r="1.5" fill="${palette[theme].line}"/>`;
  }
  const { ink, ground, mark, word } = stanceLook[cell.stance];
  const words = cell.repeats ? "repeats" : word;
  const dashes = cell.repeats ? ` stroke="${ink[theme]}" stroke-dasharray="3 2"` : "";
  return [
    `<rect x="${x + 4}" y="${middle - 11}" width="${column - 8}" height="22" rx="6" fill="${cell.repeats ? "none" : ground[theme]}"${dashes}/>`,
    `<path transform="translate(${x + 12} ${middle - 7}) scale(.875)" d="${mark}" fill="none" stroke="${ink[theme]}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>`,
    `<text x="${x + 32}" y="${middle + 4}" font-size="12" fill="${ink[theme]}">${words}</text>`,
  ].join("");
}

function drawLegend(x: number, y: number, theme: Theme): string {
  const { muted, line: dot } = palette[theme];
  const marks = toldInOrder.map((told, at) => {
    const { ink, mark, word } = stanceLook[told];
    return `<g transform="translate(${x + at * 96} ${y})"><path d="${mark}" fill="none" stroke="${ink[theme]}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/><text x="21" y="12" font-size="11.5" fill="${muted}">${word}</text></g>`;
  });
  const silent = `<g transform="translate(${x + toldInOrder.length * 96} ${y})"><circle cx="8" cy="8" r="1.5" fill="${dot}"/><text x="17" y="12" font-size="11.5" fill="${muted}">silent</text></g>`;
  return [...marks, silent].join("");
}

/** Each document once, with the places in it that were read. */
function toCitations(claims: AccountsAnswer["claims"]): string[] {
  const documents = new Map<string, { title: string; url: string; locators: Set<string> }>();
  for (const { document, locator } of claims) {
    const known = documents.get(document.id) ?? {
      title: document.title,
      url: document.url ?? "",
      locators: new Set(),
    };
    known.locators.add(locator);
    documents.set(document.id, known);
  }
  const reading = new Intl.Collator("en", { numeric: true });
  return [...documents.values()].map(({ title, url, locators }) =>
    [title, [...locators].sort(reading.compare).join(", "), url].filter(Boolean).join(" · "),
  );
}
