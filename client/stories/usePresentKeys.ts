// The keys of a presentation; what has the focus and knows a key itself, such as a grid or a button, goes first.
import { useEffect, useEffectEvent } from "react";
import { type PresentCommand, toPresentCommand } from "./toPresentCommand.ts";

/** What scrolls has these keys while it has the focus. */
const scrolling = new Set(["ArrowUp", "ArrowDown", "PageUp", "PageDown"]);

export function usePresentKeys(obey: (command: PresentCommand) => void, enabled: boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!enabled || event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    if (target.closest("input, textarea, select, [role=dialog], [role=menu]")) return;
    if ((event.key === " " || event.key === "Enter") && target.closest("button, a, summary")) return;
    if (scrolling.has(event.key) && target.closest("[data-scrolls]")) return;
    const command = toPresentCommand(event);
    if (!command) return;
    event.preventDefault();
    obey(command);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
