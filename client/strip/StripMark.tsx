// One claim on the strip: its stance by shape as well as by colour.
import type { ReactElement } from "react";
import type { Stance } from "../../seed/model/stances.ts";

const shapes: Record<Stance, string> = {
  asserts: "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z",
  confirms: "M0 -5.4L5.4 0L0 5.4L-5.4 0z",
  denies: "M-4 -4L4 4M4 -4L-4 4",
};

export function StripMark({ stance }: { stance: Stance }): ReactElement {
  return <path className="said-mark" data-stance={stance} d={shapes[stance]} />;
}
