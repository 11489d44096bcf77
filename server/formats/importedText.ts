// Names and texts of imported files, brought to what the model takes.
import { createHash } from "node:crypto";

/** The same content always gives the same id; what is legible of the name comes first. */
export function toContentId(name: string, content: readonly string[], otherwise: string): string {
  const mark = createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 10);
  return `${toSlug(name) || otherwise}-${mark}`;
}

/** Lower-case Latin letters and digits joined by hyphens; empty for a name that has none. */
export function toSlug(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 50)
    .replaceAll(/^-+|-+$/g, "");
}

export function toOneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** By whole characters. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\u{d800}-\u{dbff}]$/u, "")}…`;
}
