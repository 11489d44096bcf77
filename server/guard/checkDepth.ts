// How deep an expression lies in itself: Neo4j goes down it by recursion, and a connection whose stack overflows never answers.
import { type Group, type Item, isGroup } from "./groupTokens.ts";
import type { Marked } from "./markRoles.ts";
import { Refusal } from "./refusal.ts";
import { toPosition } from "./toPosition.ts";

/** A sum of 150 terms is planned, one of 200 is not. */
const mostDeep = 100;

/** Throws a Refusal for chains such as 1 + 1 + 1 … or a.b.c.d …, also where brackets share them out. */
export function checkDepth(tree: Group, typed: string): void {
  const { depth, place } = measureDepth(tree.items);
  if (depth <= mostDeep) return;
  throw new Refusal({
    code: "QUERY_TOO_COMPLEX",
    clause: "expression",
    what: `An expression is a chain of more than ${mostDeep} steps`,
    hint: "use reduce or sum over a list, or take it apart with WITH",
    position: toPosition(typed, place),
  });
}

interface Depth {
  depth: number;
  place: number;
}

const steps = new Set(["+", "-", "*", "/", "%", "^", "||", "."]);

function measureDepth(items: Item[]): Depth {
  let deepest: Depth = { depth: 0, place: 0 };
  let chain = 0;
  let inner: Depth = { depth: 0, place: 0 };
  // Properties and indexes chain up on one value; the sums around them chain up over all of them.
  let hanging = 0;
  let longest = 0;
  const close = () => {
    const depth = chain + Math.max(longest, hanging) + inner.depth;
    if (depth > deepest.depth) deepest = { depth, place: inner.place };
    [chain, hanging, longest, inner] = [0, 0, 0, { depth: 0, place: 0 }];
  };
  for (const [index, item] of items.entries()) {
    if (isGroup(item)) {
      const below = measureDepth(item.items);
      const place = below.place || item.opener?.start || 0;
      if (item.kind === "[" && index > 0) hanging += 1;
      if (below.depth + 1 > inner.depth) inner = { depth: below.depth + 1, place };
    } else if (item.kind === "sign" && steps.has(item.text)) {
      if (item.text === ".") hanging += 1;
      else {
        [longest, hanging] = [Math.max(longest, hanging), 0];
        chain += 1;
      }
      if (inner.place === 0) inner = { ...inner, place: item.start };
    } else if (ends(item)) close();
  }
  close();
  return deepest;
}

/** Commas, clauses and comparisons end a chain. */
function ends(token: Marked): boolean {
  return token.role === "clause" || (token.role === "operator" && token.text !== "$" && token.word !== "NOT");
}
