// A line of the schema's drawing between two labels, or from one to itself.
import type { ReactElement } from "react";
import type { Arrangement } from "./arrangeLabels.ts";
import styles from "./SchemaDrawing.module.css";
import { toLinkPath, toLoopPath } from "./toLinkPath.ts";
import type { SchemaLink } from "./toSchemaGraph.ts";

interface DrawnLinkProps {
  link: SchemaLink;
  /** Where a type is lit, the arrows are that type's alone. */
  type: string | undefined;
  arrangement: Arrangement;
  /** The arrow head's id. */
  arrow: string;
  state: "calm" | "lit" | "dim";
}

const gap = 19;

export function DrawnLink({ link, type, arrangement, arrow, state }: DrawnLinkProps): ReactElement | null {
  const { width, height, places } = arrangement;
  const [a, b] = [places.get(link.a), places.get(link.b)];
  if (!a || !b) return null;
  const types = link.types.filter(({ name }) => type === undefined || name === type);
  const head = (there: boolean) => (state === "lit" && there ? `url(#${arrow})` : undefined);
  return (
    <path
      className={styles.link}
      data-state={state}
      d={a === b ? toLoopPath(a, gap) : toLinkPath(a, b, { x: width / 2, y: height / 2 }, gap)}
      strokeWidth={Math.min(3, 0.9 + 0.35 * link.types.length)}
      markerStart={head(types.some(({ back }) => back))}
      markerEnd={head(types.some(({ forth }) => forth))}
    />
  );
}
