// On which sides something that scrolls sideways has more than is in sight. Pure.

interface Scrolled {
  scrollLeft: number;
  clientWidth: number;
  scrollWidth: number;
}

/** A pixel is no column: browsers round. */
export function toHiddenSides({ scrollLeft, clientWidth, scrollWidth }: Scrolled): {
  left: boolean;
  right: boolean;
} {
  return { left: scrollLeft > 1, right: scrollLeft + clientWidth < scrollWidth - 1 };
}
