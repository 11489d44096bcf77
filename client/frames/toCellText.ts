// A cell as one line of text: what a column's width is reckoned from, and what a narrow cell says when asked.
import type { Cell, RelationCell } from "./toCell.ts";

/** Stops adding once `most` characters are there. */
export function toCellText(cell: Cell, most = 400): string {
  switch (cell.shape) {
    case "null":
      return "null";
    case "node":
      return cell.name;
    case "relation":
      return toRelationText(cell);
    case "path":
      return toPathText(cell.parts, most);
    case "list":
      return `[${join(
        cell.items.map((item) => () => toCellText(item, most)),
        most,
      )}]`;
    case "map":
      return `{${join(
        cell.entries.map(
          ([key, item]) =>
            () =>
              `${key}: ${toCellText(item, most)}`,
        ),
        most,
      )}}`;
    default:
      return cell.text.slice(0, most);
  }
}

/** `Ali Mamlouk —met with— US delegation` */
function toRelationText({ start, label, end, symmetric }: RelationCell): string {
  return `${start} —${label}${symmetric ? "—" : "→"} ${end}`;
}

function toPathText(parts: Extract<Cell, { shape: "path" }>["parts"], most: number): string {
  const words = parts.map((part) => () => (part.shape === "node" ? part.name : `—${part.label}—`));
  return join(words, most, " ");
}

function join(parts: readonly (() => string)[], most: number, between = ", "): string {
  let text = "";
  for (const [index, part] of parts.entries()) {
    if (text.length >= most) return `${text}${between}…`;
    text += (index === 0 ? "" : between) + part();
  }
  return text;
}
