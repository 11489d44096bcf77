// Enough of an XML 1.0 parser to refuse what is not well-formed: elements, attributes, text, the five entities.

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Of its own and of what is in it. */
  text: string;
}

const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Throws with the place of the first mistake. */
export function parseXml(text: string): XmlElement {
  if (forbidden.test(text)) throw new Error("a character that XML forbids");
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const token = /<\/([\w-]+)>|<([\w-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const [all, closed, opened, attributes = "", alone, words] = token.exec(text) ?? [];
    const top = open.at(-1);
    if (all === undefined || !top) throw new Error(`not well-formed at ${at}: ${text.slice(at, at + 60)}`);
    if (words !== undefined) for (const element of open) element.text += decode(words);
    if (opened !== undefined) {
      const element = { name: opened, attributes: parseAttributes(attributes), children: [], text: "" };
      top.children.push(element);
      if (!alone) open.push(element);
    }
    if (closed !== undefined && open.pop()?.name !== closed)
      throw new Error(`</${closed}> at ${at} closes nothing`);
  }
  const [element] = root.children;
  if (open.length !== 1 || !element || root.children.length > 1) throw new Error("not one element");
  return element;
}

function parseAttributes(text: string): Record<string, string> {
  const found = [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(
    ([, name = "", value = ""]) => [name, value] as const,
  );
  if (new Set(found.map(([name]) => name)).size < found.length)
    throw new Error(`an attribute twice: ${text}`);
  return Object.fromEntries(found.map(([name, value]) => [name, decode(value)]));
}

function decode(text: string): string {
  return text.replaceAll(/&(\w*);?/g, (whole, name: string) => {
    const letter = Object.hasOwn(entities, name) ? entities[name] : undefined;
    if (letter === undefined || !whole.endsWith(";")) throw new Error(`an unknown entity: ${whole}`);
    return letter;
  });
}
