// Gradients for bars whose ends are not known sharply.
import type { ReactElement } from "react";
import { eventKinds } from "../../seed/model/kinds.ts";

const ends = {
  both: [0.15, 1, 1, 0.15],
  start: [0.1, 1, 1, 1],
  end: [1, 1, 1, 0.1],
};

const offsets = ["0%", "35%", "65%", "100%"];

export function StripFades({ id }: { id: string }): ReactElement {
  return (
    <defs>
      {eventKinds.flatMap((kind) =>
        Object.entries(ends).map(([end, opacities]) => (
          <linearGradient key={kind + end} id={`${id}-${kind}-${end}`} data-kind={kind}>
            {offsets.map((offset, i) => (
              <stop key={offset} className="strip-stop" offset={offset} stopOpacity={opacities[i]} />
            ))}
          </linearGradient>
        )),
      )}
    </defs>
  );
}
