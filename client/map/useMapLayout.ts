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
import type { Frame, Transform } from "./toFit.ts";
import { toMarkSize } from "./toMarkSize.ts";
import type { Placed } from "./toPlaced.ts";
import { toSpots } from "./toSpots.ts";

export interface MapLayout {
  size: number;
  marks: ReadonlyMap<string, Point>;
  /** On the map, in the order in which they choose their names' places. */
  nodes: GraphNode[];
  stands: ArrangedStand[];
  names: PlacedName[];
  curves: Curve[];
}

interface MapSetting {
  placed: Placed;
  relations: readonly Relation[];
  globe: Globe;
  at: Transform;
  frame: Frame | undefined;
  /** How many times closer than at the opening. */
  closer: number;
}

const font = 12;
const longestName = 190;
/** From the edge of a mark to its name. */
const gap = 3;
/** A country's or place's name stands outside of those around it when there are more than a few. */
const few = 1;
const measure = (text: string) => measureText(text, font);

export function useMapLayout({ placed, relations, globe, at, frame, closer }: MapSetting): MapLayout {
  const { k, x, y } = at;
  const nodes = useMemo(() => {
    const anchors = placed.stands.map(({ anchor }) => anchor).sort((a, b) => b.degree - a.degree);
    const others = placed.stands.flatMap((stand) => stand.others).sort((a, b) => b.degree - a.degree);
    return [...anchors, ...others];
  }, [placed]);
  const size = toMarkSize(nodes.length, closer);
  const arranged = useMemo(
    () => arrangeStands(toSpots(placed, globe, k), size + 4),
    [placed, globe, k, size],
  );
  const names = useMemo(() => {
    const crowds = new Set(
      placed.stands.flatMap(({ anchor, others }) => (others.length > few ? anchor.id : [])),
    );
    const named = nodes.flatMap(({ id, name }) => {
      const mark = arranged.marks.get(id);
      const radius = crowds.has(id) ? (arranged.stands.get(id)?.radius ?? 0) : size / 2;
      return mark ? [{ id, ...mark, reach: radius + gap, text: cutText(name, longestName, measure) }] : [];
    });
    const window = frame && { left: -x, right: frame.width - x, top: -y, bottom: frame.height - y };
    return placeNames(named, size, font + 3, measure, window);
  }, [nodes, placed, arranged, size, frame, x, y]);
  const curves = useMemo(
    () => toCurves(relations, arranged.marks, size / 2 + 2),
    [relations, arranged, size],
  );
  const stands = useMemo(() => [...arranged.stands.values()], [arranged]);
  return { size, marks: arranged.marks, nodes, stands, names, curves };
}
