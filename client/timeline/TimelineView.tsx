// The timeline: events and claims on two clocks, brushed, played, and told as a list.
import { useMediaQuery } from "@mantine/hooks";
import { type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { TimelineAnswer } from "../../server/timelineContract.ts";
import type { Theme } from "../graph/palette.ts";
import { createSettler } from "../lens/createSettler.ts";
import { chooseIds } from "../table/chooseIds.ts";
import type { StageItem } from "./createStageLayout.ts";
import { isOneDate } from "./drawStage.ts";
import { ItemSheet } from "./ItemSheet.tsx";
import type { Range } from "./isInRange.ts";
import { RangeBar } from "./RangeBar.tsx";
import styles from "./Timeline.module.css";
import { TimelineDensity } from "./TimelineDensity.tsx";
import { TimelineLegend } from "./TimelineLegend.tsx";
import { TimelineList } from "./TimelineList.tsx";
import { type StageHandle, TimelineStage } from "./TimelineStage.tsx";
import { TimelineTools } from "./TimelineTools.tsx";
import type { Clock, LaneKind, TimeMark } from "./TimeMark.ts";
import { fromSeen, toExtent, toIsoDay, toOpening, toSeen } from "./timeWindow.ts";
import type { Extent } from "./toDensity.ts";
import { toItemSpan } from "./toItemSpan.ts";
import { toLackWords } from "./toLackWords.ts";
import { toListGroups } from "./toListGroups.ts";
import { toMarks } from "./toMarks.ts";
import { toPlaySteps } from "./toPlaySteps.ts";
import type { StageRange } from "./toStageScene.ts";
import { usePlay } from "./usePlay.ts";

export interface TimelineViewProps {
  answer: TimelineAnswer;
  clock: Clock;
  by: LaneKind;
  /** First and last day in sight, as the address has it. */
  seen: readonly string[] | undefined;
  range: Range;
  asOf: string | undefined;
  /** Days on which something was said, whatever the lens's day is. */
  saidDays: readonly string[];
  /** Ids of nodes and relations. */
  selected: readonly string[];
  theme: Theme;
  onSelect(ids: string[]): void;
  onChange(patch: TimelinePatch, how?: { step: boolean }): void;
  onSave(form: "svg" | "png", window: Extent, range: StageRange): void;
  /** The last picture could not be drawn. */
  failed: boolean;
}

export interface TimelinePatch extends Range {
  clock?: Exclude<Clock, "both">;
  lanes?: Exclude<LaneKind, "none">;
  seen?: string[];
  asOf?: string;
}

export function TimelineView(props: TimelineViewProps): ReactElement {
  const { answer, clock, by, range, asOf, saidDays, selected, theme, onSelect, onChange } = props;
  const isNarrow = useMediaQuery("(max-width: 900px)") ?? false;
  const [list, setList] = useState<boolean>();
  const [sheet, setSheet] = useState<readonly TimeMark[]>();
  const [words, setWords] = useState("");
  const stage = useRef<StageHandle>(null);
  const { from, to, when } = range;
  const marks = useMemo(() => toMarks(answer, by, { from, to, when }), [answer, by, from, to, when]);
  const shown = useMemo(
    () => ({
      happened: clock === "said" ? [] : marks.happened,
      said: clock === "happened" ? [] : marks.said,
    }),
    [marks, clock],
  );
  const extent = useMemo(() => {
    const shapes = [...marks.happened, ...marks.said].map(({ shape }) => shape);
    return toExtent(shapes, Date.now());
  }, [marks]);
  const opening = useMemo(
    () =>
      toOpening(
        [...marks.happened, ...marks.said].map(({ shape }) => shape),
        extent,
      ),
    [marks, extent],
  );
  const seenKey = props.seen?.join();
  const seen = useMemo(() => fromSeen(seenKey?.split(",")) ?? opening, [seenKey, opening]);
  const [inSight, setSight] = useState<Extent>(seen);
  const chosen = useMemo(() => new Set(selected), [selected]);
  const groups = useMemo(() => toListGroups(marks, by, clock), [marks, by, clock]);
  const stageRange = useMemo(
    () => ({
      from: from ? toTime(from) : undefined,
      to: to ? toTime(to) + day : undefined,
      asOf: asOf ? toTime(asOf) + day : undefined,
    }),
    [from, to, asOf],
  );
  const isOpen = list ?? isNarrow;

  const steps = useMemo(
    () => (clock === "happened" ? toPlaySteps(marks.happened) : [...saidDays]),
    [clock, marks, saidDays],
  );
  const play = usePlay(steps, clock === "happened" ? to : asOf, (next, how) => {
    onChange(clock === "happened" ? { to: next } : { asOf: next }, how);
    // A day out of sight comes into it.
    const time = next ? toTime(next) : undefined;
    if (time === undefined || (time > inSight.start && time < inSight.end)) return;
    const half = (inSight.end - inSight.start) / 2;
    stage.current?.go({ start: time - half, end: time + half });
  });

  const latest = useRef(onChange);
  latest.current = onChange;
  // Moves that follow each other are one step of the browser's history.
  const settler = useMemo(
    () => createSettler<string[]>((days, how) => latest.current({ seen: days }, how)),
    [],
  );
  useEffect(() => () => settler.end(), [settler]);
  const onSeen = useCallback(
    (window: Extent) => {
      setSight(window);
      settler.move(toSeen(window));
    },
    [settler],
  );
  const select = useCallback(
    (target: string, toggles: boolean) => onSelect(chooseIds(selected, [target], toggles)),
    [onSelect, selected],
  );
  const open = useCallback(
    (item: StageItem, toggles: boolean) => {
      const [first] = item.marks;
      if (!first) return;
      if (item.marks.length === 1) return select(first.target, toggles);
      const span = toItemSpan(item);
      const closer = {
        start: span.start - (span.end - span.start) * 0.2,
        end: span.end + (span.end - span.start) * 0.2,
      };
      const parts = new Set(item.marks.map(({ shape }) => `${shape.start} ${shape.end}`)).size > 1;
      if (isOneDate(item) || !parts || closer.end - closer.start > 0.8 * (inSight.end - inSight.start))
        return setSheet(item.marks);
      stage.current?.go(closer);
      onSeen(closer);
    },
    [select, onSeen, inSight],
  );
  function command(does: "all" | "from" | "to" | "play" | "escape", item: StageItem | undefined): void {
    if (does === "play") play.toggle();
    if (does === "all") showAll();
    if (does === "escape") {
      if (play.playing) play.stop();
      else if (sheet) closeSheet();
      else onSelect([]);
    }
    if (!item || (does !== "from" && does !== "to")) return;
    const span = toItemSpan(item);
    onChange(does === "from" ? { from: toIsoDay(span.start) } : { to: toIsoDay(span.end - 1) });
  }
  function closeSheet(): void {
    setSheet(undefined);
    stage.current?.focus();
  }
  function showAll(): void {
    stage.current?.go(extent);
    onSeen(extent);
  }
  const count = (test: (mark: TimeMark) => boolean) =>
    [...shown.happened, ...shown.said].filter((mark) => !mark.outside && test(mark)).length;
  const earlier = count(({ shape }) => shape.end <= inSight.start);
  const later = count(({ shape }) => shape.start >= inSight.end);
  const jump = (side: -1 | 1) => {
    const times = [...shown.happened, ...shown.said]
      .filter(({ shape }) => (side < 0 ? shape.end <= inSight.start : shape.start >= inSight.end))
      .map(({ shape }) => shape.start);
    const at = side < 0 ? Math.max(...times) : Math.min(...times);
    const half = (inSight.end - inSight.start) / 2;
    const window = { start: at - half, end: at + half };
    stage.current?.go(window);
    onSeen(window);
  };
  const chosenMark =
    selected.length === 1 && [...marks.happened, ...marks.said].find(({ target }) => target === selected[0]);
  const lacking = toLackWords(answer.more);
  const told = words || (chosenMark && chosenMark.clock === "happened" ? chosenMark.words : "");
  return (
    <section className={styles.view} aria-label="Timeline view">
      <TimelineTools
        {...{ clock, by }}
        playing={play.playing}
        list={isOpen}
        onClock={(next) => onChange({ clock: next === "both" ? undefined : next })}
        onLanes={(next) => onChange({ lanes: next === "none" ? undefined : next })}
        onZoom={(factor) => stage.current?.zoomBy(factor)}
        onAll={showAll}
        onPlay={play.toggle}
        onList={() => setList(!isOpen)}
        onSave={(form) => props.onSave(form, inSight, stageRange)}
      />
      {props.failed && (
        <p className={styles.alert} role="alert">
          The picture could not be drawn; save it as SVG instead
        </p>
      )}
      {lacking !== "" && (
        <p className={styles.note} role="status">
          {lacking}
        </p>
      )}
      <div className={styles.picture}>
        <TimelineStage
          {...{ by, clock, extent, seen, chosen, theme }}
          marks={marks}
          range={stageRange}
          handle={stage}
          onSeen={onSeen}
          onOpen={open}
          onCommand={command}
          onWords={setWords}
        />
        {sheet && <ItemSheet marks={sheet} chosen={chosen} onSelect={select} onClose={closeSheet} />}
        <p className={styles.words} data-idle={told === ""}>
          {told || <TimelineLegend clock={clock} />}
        </p>
        <div className={styles.overview}>
          <button type="button" disabled={earlier === 0} onClick={() => jump(-1)}>
            ‹ {earlier.toLocaleString("en")} earlier
          </button>
          <TimelineDensity
            marks={shown}
            {...{ extent, from, to }}
            sight={inSight}
            onRange={(next, how) => onChange(next, how)}
          />
          <button type="button" disabled={later === 0} onClick={() => jump(1)}>
            {later.toLocaleString("en")} later ›
          </button>
        </div>
        <RangeBar range={range} onChange={onChange} />
      </div>
      {isOpen && <TimelineList groups={groups} chosen={chosen} onSelect={select} />}
    </section>
  );
}

const day = 86_400_000;

function toTime(isoDay: string): number {
  return Date.parse(`${isoDay}T00:00:00Z`);
}
