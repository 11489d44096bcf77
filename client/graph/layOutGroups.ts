// Members of a group together: each group is laid out by itself, then the groups among one another as boxes.
import type { LayoutInput, LayoutNode, Point } from "./computeLayout.ts";
import { separateBoxes } from "./separateBoxes.ts";

/** Room of the frame around its members, and of its title. */
const padding = 34;
const title = 24;

type LayOut = (input: LayoutInput) => ReadonlyMap<string, Point>;

/** `layOut` is asked once for each group and once for the whole. No two frames lie over one another, except where pinned members make them. */
export function layOutGroups(input: LayoutInput, layOut: LayOut): ReadonlyMap<string, Point> {
  const groups = new Map<string, LayoutNode[]>();
  for (const node of input.nodes)
    if (node.group !== undefined) groups.set(node.group, [...(groups.get(node.group) ?? []), node]);
  if (groups.size === 0) return layOut(input);

  const inner = new Map([...groups].map(([id, members]) => [id, layOutMembers(members, input, layOut)]));
  const standIn = new Map(input.nodes.map(({ id, group }) => [id, group ?? id]));
  const outer = separated(
    {
      ...input,
      nodes: [
        ...[...inner].map(
          ([id, { box, middle, held }]): LayoutNode => ({ id, box, at: held ? middle : undefined }),
        ),
        ...input.nodes.filter(({ group }) => group === undefined),
      ],
      links: toOuterLinks(input, standIn),
      focus: standIn.get(input.focus ?? ""),
      center: [...new Set((input.center ?? []).flatMap((id) => standIn.get(id) ?? []))],
    },
    layOut,
  );
  const places = new Map<string, Point>();
  for (const { id, group } of input.nodes) {
    const frame = group === undefined ? undefined : inner.get(group);
    const at = outer.get(group ?? id) ?? { x: 0, y: 0 };
    const within = frame?.places.get(id);
    places.set(
      id,
      frame && within ? { x: at.x + within.x - frame.middle.x, y: at.y + within.y - frame.middle.y } : at,
    );
  }
  return places;
}

function layOutMembers(members: readonly LayoutNode[], input: LayoutInput, layOut: LayOut) {
  const ids = new Set(members.map(({ id }) => id));
  const places = separated(
    {
      ...input,
      nodes: members.map((node) => ({ ...node, group: undefined })),
      links: input.links.filter(({ source, target }) => ids.has(source) && ids.has(target)),
      // As little room as the members need.
      width: 100,
      height: 101,
      focus: undefined,
      center: [],
    },
    layOut,
  );
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { id, box } of members) {
    const { x, y } = places.get(id) ?? { x: 0, y: 0 };
    left = Math.min(left, x - box.half);
    right = Math.max(right, x + box.half);
    top = Math.min(top, y - box.above);
    bottom = Math.max(bottom, y + box.below);
  }
  const high = (bottom - top) / 2 + padding;
  return {
    places,
    middle: { x: (left + right) / 2, y: (top + bottom) / 2 },
    held: members.some(({ at }) => at !== undefined),
    box: { half: (right - left) / 2 + padding, above: high + title, below: high },
  };
}

/** One link between two groups, however many relations. */
function toOuterLinks({ links }: LayoutInput, standIn: ReadonlyMap<string, string>): LayoutInput["links"] {
  const known = new Map<string, LayoutInput["links"][number]>();
  for (const link of links) {
    const [source, target] = [standIn.get(link.source), standIn.get(link.target)];
    if (source === undefined || target === undefined || source === target) continue;
    const key = JSON.stringify([source, target]);
    if (!known.has(key)) known.set(key, { source, target, type: link.type });
  }
  return [...known.values()];
}

function separated(input: LayoutInput, layOut: LayOut): ReadonlyMap<string, Point> {
  const places = layOut(input);
  const boxes = input.nodes.map(({ id, box, at }) => ({
    id,
    ...box,
    ...(at ?? places.get(id) ?? { x: 0, y: 0 }),
    fixed: at !== undefined,
  }));
  separateBoxes(boxes);
  return new Map(boxes.map(({ id, x, y }) => [id, { x, y }]));
}
