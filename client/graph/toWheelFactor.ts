// How much a turn of the wheel zooms: gently on a trackpad, in steps with a wheel, and never in a leap.

interface Wheel {
  deltaY: number;
  /** 0: pixels, 1: lines, 2: pages. */
  deltaMode: number;
  /** Also set by browsers while two fingers pinch on a trackpad. */
  ctrlKey: boolean;
}

const perPixel = 0.0022;
const perPinchedPixel = 0.01;
const most = Math.log(1.5);

export function toWheelFactor({ deltaY, deltaMode, ctrlKey }: Wheel): number {
  const pixels = deltaY * ([1, 18, 400][deltaMode] ?? 1);
  const pinched = ctrlKey && Math.abs(pixels) < 50;
  const power = -pixels * (pinched ? perPinchedPixel : perPixel);
  return Math.exp(Math.max(-most, Math.min(most, power)));
}
