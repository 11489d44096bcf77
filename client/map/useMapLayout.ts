// Everything's place on the screen at the zoom where it came to rest: marks, names and lines.
import { useMemo } from "react";
import type { GraphNode, Relation } from "../../server/contract.ts";
import type { Point } from "../graph/computeLayout.ts";
import { measureText } from "../graph/nodeBox.ts";
import { cutText } from "../strip/placeLabels.ts";
import { type ArrangedStand, arrangeStands } from "./arrangeStands.ts";
import type { Globe } from "./createGlobe.ts";
import { type PlacedName, placeNames } from "./placeNames.ts";
import { type Curve, toCurves } from "./toCurves.ts";
import { toMarkSize } from "./toMarkSize.ts";
import type { Placed } from "./toPlaced.ts";

export interface MapLayout {
  size: number;
  marks: ReadonlyMap<string, Point>;
  /** On the map, in the order in which they choose their names' places. */
  nodes: GraphNode[];
  stands: ArrangedStand[];
  names: PlacedName[];
  curves: Curve[];
}

/** Of names, in pixels. */
export const nameFont = 12;
const longestName = 190;
const measure = (text: string) => measureText(text, nameFont);

/** `k` is the zoom, `closer` how many times closer than at the opening. */
export function useMapLayout(
  placed: Placed,
  relations: readonly Relation[],
  globe: Globe | undefined,
  k: number,
  closer: number,
): MapLayout {
  const nodes = useMemo(() => {
    const anchors = placed.stands.map(({ anchor }) => anchor).sort((a, b) => b.degree - a.degree);
    const others = placed.stands.flatMap((stand) => stand.others).sort((a, b) => b.degree - a.degree);
    return [...anchors, ...others];
  }, [placed]);
  const size = toMarkSize(nodes.length, closer);
  const arranged = useMemo(() => {
    const spots = placed.stands.map(({ anchor, lon, lat, others }) => {
      const { x, y } = globe?.project(lon, lat) ?? { x: 0, y: 0 };
      return { id: anchor.id, x: x * k, y: y * k, others: others.map(({ id }) => id) };
    });
    return arrangeStands(spots, size + 5);
  }, [placed, globe, k, size]);
  const names = useMemo(() => {
    const named = nodes.flatMap(({ id, name }) => {
      const at = arranged.marks.get(id);
      return at ? [{ id, ...at, text: cutText(name, longestName, measure) }] : [];
    });
    return placeNames(named, size, nameFont + 3, measure);
  }, [nodes, arranged, size]);
  const curves = useMemo(
    () => toCurves(relations, arranged.marks, size / 2 + 2),
    [relations, arranged, size],
  );
  return { size, marks: arranged.marks, nodes, stands: [...arranged.stands.values()], names, curves };
}
