// Everything's place on the screen at the zoom where it came to rest: marks, names and lines.
import { useMemo } from "react";
import type { GraphNode, Relation } from "../../server/contract.ts";
import type { Point } from "../graph/computeLayout.ts";
import { measureText } from "../graph/nodeBox.ts";
import { cutText } from "../strip/placeLabels.ts";
import { type ArrangedStand, arrangeStands } from "./arrangeStands.ts";
import type { Globe } from "./createGlobe.ts";
import { foldStands } from "./foldStands.ts";
import { type PlacedName, placeNames } from "./placeNames.ts";
import { type Curve, toCurves } from "./toCurves.ts";
import type { Frame, Transform } from "./toFit.ts";
import { countPlaced, gap, toMarkSize } from "./toMarkSize.ts";
import type { Placed } from "./toPlaced.ts";
import { toFoldId, toSpots } from "./toSpots.ts";

export interface MapLayout {
  size: number;
  marks: ReadonlyMap<string, Point>;
  /** On the map one by one, in the order in which they choose their names' places. */
  nodes: GraphNode[];
  /** The marks that stand for several. */
  folds: { id: string; count: number }[];
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
  /** Never folded away. */
  keep: ReadonlySet<string>;
}

const font = 12;
const longestName = 190;
/** From the edge of a mark to its name. */
const beside = 3;
const measure = (text: string) => measureText(text, font);

export function useMapLayout(setting: MapSetting): MapLayout {
  const { placed, relations, globe, at, frame, closer, keep } = setting;
  const { k, x, y } = at;
  const size = toMarkSize(countPlaced(placed), closer);
  const area = (frame ? frame.width * frame.height : 0) * closer ** 2;
  const folded = useMemo(() => foldStands(placed.stands, size + gap, area, keep), [placed, size, area, keep]);
  const nodes = useMemo(() => {
    const anchors = folded.map(({ anchor }) => anchor).sort((a, b) => b.degree - a.degree);
    const others = folded.flatMap((stand) => stand.others).sort((a, b) => b.degree - a.degree);
    return [...anchors, ...others];
  }, [folded]);
  const folds = useMemo(
    () =>
      folded
        .filter((stand) => stand.folded.length > 0)
        .map((stand) => ({ id: toFoldId(stand.anchor.id), count: stand.folded.length })),
    [folded],
  );
  const arranged = useMemo(() => {
    const { marks, stands } = arrangeStands(toSpots(folded, globe, k), size + gap);
    // The lines of what is folded away go to the mark that stands for it.
    for (const stand of folded) {
      const mark = marks.get(toFoldId(stand.anchor.id));
      if (mark) for (const { id } of stand.folded) marks.set(id, mark);
    }
    return { marks, stands };
  }, [folded, globe, k, size]);
  const names = useMemo(() => {
    // The name of a place where several stand is put outside of them.
    const crowds = new Set(folded.filter(({ others }) => others.length > 1).map(({ anchor }) => anchor.id));
    const named = nodes.flatMap(({ id, name }) => {
      const mark = arranged.marks.get(id);
      const radius = crowds.has(id) ? (arranged.stands.get(id)?.radius ?? 0) : size / 2;
      return mark ? [{ id, ...mark, reach: radius + beside, text: cutText(name, longestName, measure) }] : [];
    });
    // Names keep clear of the marks that stand for several; those have none.
    for (const { id } of folds) {
      const mark = arranged.marks.get(id);
      if (mark) named.push({ id, ...mark, reach: 0, text: "" });
    }
    const window = frame && { left: -x, right: frame.width - x, top: -y, bottom: frame.height - y };
    return placeNames(named, size + 2, font + 3, measure, window).filter(({ text }) => text !== "");
  }, [nodes, folded, folds, arranged, size, frame, x, y]);
  const curves = useMemo(
    () => toCurves(relations, arranged.marks, size / 2 + 2),
    [relations, arranged, size],
  );
  const stands = useMemo(() => [...arranged.stands.values()], [arranged]);
  return { size, marks: arranged.marks, nodes, folds, stands, names, curves };
}
