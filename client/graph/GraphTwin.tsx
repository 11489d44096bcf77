// The graph as a list, for screen readers and the keyboard: hidden until it has the focus.
import { type KeyboardEvent, type ReactElement, useId, useState } from "react";
import type { DrawnGraph } from "./DrawnGraph.ts";
import { toTwinItems } from "./toTwinItems.ts";

interface GraphTwinProps extends DrawnGraph {
  selected: readonly string[];
  onSelect(ids: string[]): void;
}

/** One stop for Tab; the arrows walk through the list. */
export function GraphTwin({ nodes, relations, selected, onSelect }: GraphTwinProps): ReactElement {
  const items = toTwinItems(nodes, relations);
  const [current, setCurrent] = useState(0);
  const title = useId();
  const stop = Math.min(current, items.length - 1);

  function onKeyDown(event: KeyboardEvent<HTMLUListElement>): void {
    const steps: Record<string, number> = {
      ArrowDown: stop + 1,
      ArrowUp: stop - 1,
      Home: 0,
      End: items.length - 1,
    };
    if (event.key === "Escape") onSelect([]);
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const index = Math.max(0, Math.min(items.length - 1, next));
    setCurrent(index);
    event.currentTarget.querySelectorAll<HTMLButtonElement>("button")[index]?.focus();
  }

  return (
    <section className="graph-twin" aria-labelledby={title}>
      <h3 id={title}>Graph as a list</h3>
      <ul onKeyDown={onKeyDown}>
        {items.map((item, index) => (
          <li key={item.id}>
            <button
              type="button"
              data-id={item.id}
              tabIndex={index === stop ? 0 : -1}
              aria-pressed={selected.includes(item.id)}
              onFocus={() => setCurrent(index)}
              onClick={() => onSelect([item.id])}
            >
              {item.text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
