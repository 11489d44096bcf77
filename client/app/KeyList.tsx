// Keys and what they do; a combination is its keys parted by spaces.
import { Kbd } from "@mantine/core";
import type { ReactElement } from "react";

interface KeyListProps {
  list: readonly (readonly [keys: string, does: string])[];
  className?: string;
}

export function KeyList({ list, className }: KeyListProps): ReactElement {
  return (
    <dl className={className}>
      {list.map(([keys, does]) => (
        <div key={keys}>
          <dt>
            {keys.split(" ").map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
