// Markdown as React elements: nothing in it becomes HTML that was not ours, and only web addresses become links.
import type { Nodes, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { Fragment, type ReactElement, type ReactNode, useMemo } from "react";
import { toSafeUrl } from "../evidence/toSafeUrl.ts";
import styles from "./Markdown.module.css";

interface MarkdownProps {
  text: string;
}

export function Markdown({ text }: MarkdownProps): ReactElement {
  const root = useMemo(() => fromMarkdown(text), [text]);
  return (
    <div className={styles.markdown} dir="auto">
      {drawAll(root.children)}
    </div>
  );
}

function drawAll(nodes: readonly RootContent[]): ReactNode {
  // Nodes of a text have no other name than their place in it.
  return nodes.map((node, at) => <Fragment key={node.position?.start.offset ?? at}>{draw(node)}</Fragment>);
}

function draw(node: Nodes): ReactNode {
  switch (node.type) {
    case "text":
      return node.value;
    case "html":
      return node.value;
    case "inlineCode":
      return <code>{node.value}</code>;
    case "code":
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case "image":
      return node.alt ?? "";
    case "imageReference":
      return node.alt ?? "";
    case "break":
      return <br />;
    case "thematicBreak":
      return <hr />;
    case "definition":
    case "yaml":
    case "footnoteDefinition":
    case "footnoteReference":
      return null;
    case "paragraph":
      return <p>{drawAll(node.children)}</p>;
    case "heading":
      return <h3>{drawAll(node.children)}</h3>;
    case "strong":
      return <strong>{drawAll(node.children)}</strong>;
    case "emphasis":
      return <em>{drawAll(node.children)}</em>;
    case "blockquote":
      return <blockquote>{drawAll(node.children)}</blockquote>;
    case "list":
      return node.ordered ? (
        <ol start={node.start ?? undefined}>{drawAll(node.children)}</ol>
      ) : (
        <ul>{drawAll(node.children)}</ul>
      );
    case "listItem":
      return <li>{drawItem(node.children, node.spread === true)}</li>;
    case "link": {
      const url = toSafeUrl(node.url);
      return url ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {drawAll(node.children)}
        </a>
      ) : (
        drawAll(node.children)
      );
    }
    default:
      return "children" in node ? drawAll(node.children) : null;
  }
}

/** A tight list has no paragraphs in its items. */
function drawItem(children: readonly RootContent[], spread: boolean): ReactNode {
  return children.map((child, at) => (
    <Fragment key={child.position?.start.offset ?? at}>
      {child.type === "paragraph" && !spread ? drawAll(child.children) : draw(child)}
    </Fragment>
  ));
}
