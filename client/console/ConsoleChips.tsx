// What every query is run with: the lens and the parameters, each with a way out of it.
import { IconX } from "@tabler/icons-react";
import type { ReactElement } from "react";
import { formatEdtf } from "../evidence/formatEdtf.ts";
import styles from "./ConsolePage.module.css";
import type { ConsoleMemory } from "./consoleMemory.ts";
import { dropListened, toListened } from "./mergeLens.ts";
import { toExpression } from "./toExpression.ts";

interface ConsoleChipsProps {
  memory: ConsoleMemory;
  onChange(patch: Partial<ConsoleMemory>): void;
}

export function ConsoleChips({ memory, onChange }: ConsoleChipsProps): ReactElement | null {
  const { lens, params, names } = memory;
  const { asOf, ...heard } = lens;
  const listened = toListened(lens);
  const all = Object.entries(params);
  if (listened.length === 0 && !asOf && all.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label="Lens and parameters">
      {listened.map((id) => (
        <Chip
          key={id}
          tone="lens"
          what="according to"
          value={names[id] ?? id}
          onDrop={() => onChange({ lens: dropListened(lens, id) })}
        />
      ))}
      {asOf && (
        <Chip tone="lens" what="as of" value={formatEdtf(asOf)} onDrop={() => onChange({ lens: heard })} />
      )}
      {all.map(([name, value]) => (
        <Chip
          key={`$${name}`}
          what={`$${name}`}
          value={toExpression(value)}
          onDrop={() => onChange({ params: Object.fromEntries(all.filter(([other]) => other !== name)) })}
        />
      ))}
    </ul>
  );
}

interface ChipProps {
  what: string;
  value: string;
  tone?: "lens";
  onDrop(): void;
}

function Chip({ what, value, tone, onDrop }: ChipProps): ReactElement {
  return (
    <li className={styles.chip} data-tone={tone}>
      <span title={value.slice(0, 500)}>
        {what} <b>{value.slice(0, 60)}</b>
      </span>
      <button type="button" aria-label={`Remove ${what} ${value.slice(0, 60)}`} onClick={onDrop}>
        <IconX size={14} aria-hidden="true" />
      </button>
    </li>
  );
}
