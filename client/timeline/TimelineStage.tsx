// The picture of the timeline: a canvas that follows the hand, and the marks in sight as buttons over it.
import {
  type KeyboardEvent,
  type ReactElement,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Theme } from "../graph/palette.ts";
import { useFrame } from "../map/useFrame.ts";
import type { StageItem } from "./createStageLayout.ts";
import { createTimelinePainter, type TimelinePainter } from "./createTimelinePainter.ts";
import { toItemsInSight } from "./drawStage.ts";
import { StageMarks } from "./StageMarks.tsx";
import { stepItem } from "./stepItem.ts";
import styles from "./Timeline.module.css";
import type { Clock, LaneKind } from "./TimeMark.ts";
import { toSeen } from "./timeWindow.ts";
import type { Extent } from "./toDensity.ts";
import { toItemSpan } from "./toItemSpan.ts";
import { toItemWords } from "./toItemWords.ts";
import type { Marks } from "./toMarks.ts";
import { type StageCommand, toStageCommand } from "./toStageCommand.ts";
import { type StageRange, toStageScene } from "./toStageScene.ts";
import { useTimeZoom } from "./useTimeZoom.ts";

export interface StageHandle {
  zoomBy(factor: number): void;
  go(to: Extent): void;
  /** Back to the mark that had the focus last. */
  focus(): void;
}

interface TimelineStageProps {
  marks: Marks;
  by: LaneKind;
  clock: Clock;
  extent: Extent;
  /** Where it opens, and where it goes when the address says another. */
  seen: Extent;
  range: StageRange;
  chosen: ReadonlySet<string>;
  theme: Theme;
  handle: Ref<StageHandle>;
  onSeen(window: Extent): void;
  onOpen(item: StageItem, toggles: boolean): void;
  onCommand(does: "all" | "from" | "to" | "play" | "escape", focused: StageItem | undefined): void;
  /** What is pointed at or has the focus, in words. */
  onWords(words: string): void;
}

export function TimelineStage(props: TimelineStageProps): ReactElement {
  const { marks, by, clock, extent, seen, range, chosen, theme, handle } = props;
  const { onSeen, onOpen, onCommand, onWords } = props;
  const root = useRef<HTMLDivElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<TimelinePainter>(undefined);
  const frame = useFrame(root);
  const [focused, setFocused] = useState<{ key: string; visible: boolean }>();
  const [hovered, setHovered] = useState<string>();
  const wanted = useRef<string>(undefined);

  const ground = useMemo(
    () => frame && toStageScene({ marks, by, clock, extent, theme, ...frame }),
    [marks, by, clock, extent, theme, frame],
  );
  const left = ground?.left ?? 0;
  const width = Math.max(1, (frame?.width ?? 1) - left);
  const zooming = useTimeZoom(plot, { extent, width }, seen, (now) => painter.current?.move(now), onSeen);
  const { settled } = zooming;
  const findButton = (key = "") =>
    plot.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  useImperativeHandle(handle, () => ({
    zoomBy: zooming.zoomBy,
    go: zooming.go,
    focus: () => findButton(focused?.key)?.focus(),
  }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another stretch is asked for, not when it moves
  useEffect(() => {
    // The address knows whole days; where the hand stopped within one is kept.
    if (toSeen(zooming.now.current).join() !== toSeen(seen).join()) zooming.go(seen);
  }, [seen.start, seen.end]);

  useLayoutEffect(() => {
    if (!canvas.current) return;
    const created = createTimelinePainter(canvas.current);
    painter.current = created;
    return () => created.destroy();
  }, []);
  useLayoutEffect(() => {
    if (!ground) return;
    painter.current?.show({
      ...ground,
      ...{ chosen, hovered, ...range },
      focused: focused?.visible ? focused.key : undefined,
    });
    painter.current?.move(zooming.now.current);
  }, [ground, chosen, hovered, focused, range, zooming.now]);

  const items = useMemo(() => (ground ? toItemsInSight(ground, settled).items : []), [ground, settled]);

  // A mark that the keyboard went to gets the focus as soon as it is there.
  useEffect(() => {
    if (wanted.current === undefined) return;
    const button = findButton(wanted.current);
    if (!button) return;
    wanted.current = undefined;
    button.focus({ preventScroll: true });
  });

  const find = useCallback(
    (key: string | undefined) => items.find(({ item }) => item.key === key)?.item,
    [items],
  );
  const tell = useCallback(
    (key: string | undefined) => {
      const item = find(key);
      onWords(item ? toItemWords(item) : "");
    },
    [find, onWords],
  );
  const onFocus = useCallback(
    (key: string | undefined, visible: boolean) => {
      setFocused((now) => (key === undefined ? now && { ...now, visible: false } : { key, visible }));
      tell(key);
    },
    [tell],
  );
  const onHover = useCallback(
    (key: string | undefined) => {
      setHovered(key);
      tell(key);
    },
    [tell],
  );

  function goTo(step: Extract<StageCommand, { step: unknown }>["step"]): void {
    if (!ground) return;
    const scale = width / (zooming.now.current.end - zooming.now.current.start);
    const all = ground.layout.at(scale).items;
    const start = all.some(({ key }) => key === focused?.key) ? focused?.key : items[0]?.item.key;
    const next = stepItem(all, start, step);
    if (!next) return;
    wanted.current = next.key;
    setFocused({ key: next.key, visible: true });
    const span = toItemSpan(next);
    const { start: from, end: to } = zooming.now.current;
    const middle = (span.start + span.end) / 2;
    const inSight =
      span.end > from && span.start < to && (middle > from || span.end - span.start > to - from);
    if (inSight && middle < to) return;
    const half = (to - from) / 2;
    zooming.go({ start: middle - half, end: middle + half });
    onSeen(zooming.now.current);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const command = toStageCommand(event.key);
    if (!command) return;
    const item = find(focused?.key);
    const around = item && toItemSpan(item);
    if ("does" in command && command.does === "open") return;
    event.preventDefault();
    event.stopPropagation();
    if ("step" in command) goTo(command.step);
    else if ("zoom" in command) {
      wanted.current = focused?.key;
      zooming.zoomBy(command.zoom, around && (around.start + around.end) / 2);
    } else if ("pan" in command) zooming.panBy(command.pan);
    else if (command.does !== "open") onCommand(command.does, item);
  }

  const open = useCallback(
    (item: StageItem, event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) =>
      onOpen(item, event.shiftKey || event.ctrlKey || event.metaKey),
    [onOpen],
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a timeline is no fieldset
    <div
      ref={root}
      className={styles.stage}
      role="group"
      aria-label="Marks of the timeline. Arrows go from mark to mark, Enter selects, plus and minus zoom, 0 shows all, square brackets set from and until, Space plays."
      onKeyDown={onKeyDown}
      // Space plays; some browsers press a button with it when it is let go.
      onKeyUp={(event) => event.key === " " && event.preventDefault()}
    >
      <canvas ref={canvas} className={styles.canvas} />
      <div ref={plot} className={styles.plot} style={{ left }}>
        <StageMarks
          {...{ items, left, chosen, onFocus, onHover }}
          width={frame?.width ?? 0}
          focused={focused?.key}
          onOpen={open}
        />
      </div>
    </div>
  );
}
