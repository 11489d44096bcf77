// A path that leaves out corners too close to the last one to be told apart, so that a far world is drawn quickly.
import type { GeoContext } from "d3-geo";

/** `least` distance between two corners, in pixels of the unzoomed world; outlines of fewer than three corners vanish. */
export function createThinPath(least: number): { context: GeoContext; toText(): string } {
  let text = "";
  let line: string[] = [];
  let [lastX, lastY] = [0, 0];
  let closes = false;
  const add = (x: number, y: number) => {
    line.push(`${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`);
    [lastX, lastY] = [x, y];
  };
  const end = () => {
    if (line.length > (closes ? 2 : 1)) text += `M${line.join("L")}${closes ? "Z" : ""}`;
    [line, closes] = [[], false];
  };
  const context: GeoContext = {
    arc: () => undefined,
    beginPath: () => undefined,
    closePath() {
      closes = true;
    },
    moveTo(x, y) {
      end();
      add(x, y);
    },
    lineTo(x, y) {
      if (Math.abs(x - lastX) + Math.abs(y - lastY) >= least) add(x, y);
    },
  };
  return {
    context,
    toText() {
      end();
      return text;
    },
  };
}
