// Moves the view: to everything, to a part that can be read, to what was chosen or is new.
import type { createStage } from "./createStage.ts";
import type { View } from "./Sight.ts";
import { isReadable, isSeen, toCentered, toFit, toOpening } from "./viewport.ts";

type Shown = Pick<ReturnType<typeof createStage>, "boundsOf" | "pointOf" | "room" | "view" | "glideTo">;

export interface Framing {
  fit(still: boolean): void;
  /** Whether everything at once would still have names that can be read. */
  canShowAll(): boolean;
  /** Everything where that can be read; else the part around the first of these that is there. */
  open(ids: readonly (string | undefined)[], guided: boolean, still: boolean): void;
  /** These as large as they can be read, or in the middle at the reader's own zoom. */
  fitTo(ids: readonly string[], keepZoom: boolean, still: boolean): void;
  /** Shows what is new, with its neighbours, when it landed out of sight; otherwise the reader's view is left alone. */
  includeNew(ids: readonly string[], neighbours: readonly string[], still: boolean): void;
  /** Pans to it when it lies out of sight. */
  reveal(id: string | undefined, still: boolean): void;
}

/** Nothing moves while the canvas has no size. */
export function createFraming({ boundsOf, pointOf, room, view, glideTo }: Shown): Framing {
  function toFitted(): View | undefined {
    const all = boundsOf();
    return all && room().width > 0 ? toFit(all, room()) : undefined;
  }

  function isThere(id: string): boolean {
    const at = pointOf(id);
    return at !== undefined && isSeen(at, view(), room());
  }

  return {
    fit(still) {
      const fit = toFitted();
      if (fit) glideTo(fit, still);
    },
    canShowAll() {
      const fit = toFitted();
      return fit !== undefined && isReadable(fit);
    },
    open(ids, guided, still) {
      const all = boundsOf();
      if (!all || room().width === 0) return;
      const [middle] = ids.flatMap((id) => (id !== undefined && boundsOf([id])) || []);
      glideTo(toOpening(all, room(), middle, guided), still);
    },
    fitTo(ids, keepZoom, still) {
      const box = boundsOf(ids);
      if (!box || room().width === 0) return;
      glideTo(keepZoom ? toCentered(box, room(), view().zoom) : toFit(box, room(), 3), still);
    },
    includeNew(ids, neighbours, still) {
      const fit = toFitted();
      if (!fit || ids.every(isThere)) return;
      const around = boundsOf([...ids, ...neighbours]);
      if (isReadable(fit)) glideTo(fit, still);
      else if (around) glideTo(toCentered(around, room(), view().zoom), still);
    },
    reveal(id, still) {
      const box = id === undefined ? undefined : boundsOf([id]);
      if (id === undefined || !box || room().width === 0 || isThere(id)) return;
      glideTo(toCentered(box, room(), view().zoom), still);
    },
  };
}
