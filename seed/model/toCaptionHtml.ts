// Markdown → HTML of a few plain elements, for files that leave the app: HTML in it shows as text, and only web addresses become links.
import type { Nodes, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

export function toCaptionHtml(markdown: string): string {
  return drawAll(fromMarkdown(markdown).children);
}

/** Text that is safe between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** Web addresses alone may become links. */
export function toWebAddress(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  return /^https?:$/.test(new URL(url).protocol) ? url : undefined;
}

const plain: Partial<Record<Nodes["type"], string>> = {
  paragraph: "p",
  heading: "h3",
  strong: "strong",
  emphasis: "em",
  blockquote: "blockquote",
};

function drawAll(nodes: readonly RootContent[]): string {
  return nodes.map(draw).join("");
}

function draw(node: Nodes): string {
  switch (node.type) {
    case "text":
    case "html":
      return escapeHtml(node.value);
    case "inlineCode":
      return `<code>${escapeHtml(node.value)}</code>`;
    case "code":
      return `<pre><code>${escapeHtml(node.value)}</code></pre>`;
    case "image":
    case "imageReference":
      return escapeHtml(node.alt ?? "");
    case "break":
      return "<br>";
    case "thematicBreak":
      return "<hr>";
    case "list":
      return node.ordered
        ? `<ol${node.start && node.start !== 1 ? ` start="${Number(node.start)}"` : ""}>${drawAll(node.children)}</ol>`
        : `<ul>${drawAll(node.children)}</ul>`;
    case "listItem":
      return `<li>${node.children.map((child) => (child.type === "paragraph" && !node.spread ? drawAll(child.children) : draw(child))).join("")}</li>`;
    case "link": {
      const url = toWebAddress(node.url);
      const inside = drawAll(node.children);
      return url ? `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${inside}</a>` : inside;
    }
    default: {
      if (!("children" in node)) return "";
      const inside = drawAll(node.children as RootContent[]);
      const tag = plain[node.type];
      return tag ? `<${tag}>${inside}</${tag}>` : inside;
    }
  }
}
