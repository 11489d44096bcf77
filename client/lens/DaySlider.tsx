// *As of*: a slider over the days on which something was said, with how much was said on each.
import { ActionIcon, Slider } from "@mantine/core";
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from "@tabler/icons-react";
import { type ReactElement, useEffect, useMemo, useRef, useState } from "react";
import { formatEdtf } from "../evidence/formatEdtf.ts";
import { createSettler } from "./createSettler.ts";
import { DayField } from "./DayField.tsx";
import styles from "./Lens.module.css";
import { countSaid, describeDay, fromPosition, type SaidDay, toDayBars, toPosition } from "./saidDays.ts";
import { useDayWalk } from "./useDayWalk.ts";

interface DaySliderProps {
  days: readonly SaidDay[];
  undated: number;
  asOf: string | undefined;
  onChange(asOf: string | undefined, how: { step: boolean }): void;
}

export function DaySlider({ days, undated, asOf, onChange }: DaySliderProps): ReactElement {
  /** Where the thumb is while it is on its way. */
  const [moving, setMoving] = useState<{ asOf: string | undefined }>();
  const latest = useRef(onChange);
  latest.current = onChange;
  const settler = useMemo(
    () =>
      createSettler<string | undefined>((value, how) => {
        if (how.step) setMoving(undefined);
        latest.current(value, how);
      }),
    [],
  );
  useEffect(() => () => settler.end(), [settler]);
  const shown = moving ? moving.asOf : asOf;
  const position = toPosition(days, shown);
  const walk = useDayWalk(days, position, settler);
  const bars = useMemo(() => toDayBars(days), [days]);
  const first = days[0];
  const go = (value: string | undefined) => {
    walk.pause();
    settler.rest(value);
  };
  return (
    <div className={styles.part}>
      <div className={styles.head}>
        <h2>As of</h2>
        {asOf && (
          <button type="button" className={styles.plain} onClick={() => go(undefined)}>
            back to today
          </button>
        )}
      </div>
      <p className={styles.readout} aria-live={walk.playing ? "polite" : undefined}>
        {describeDay(days, shown)}
      </p>
      {first && (
        <>
          <div className={styles.slide}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={walk.playing ? "Pause" : "Play the days one after the other"}
              title={walk.playing ? "Pause" : "Play the days one after the other"}
              onClick={walk.toggle}
            >
              {walk.playing ? <IconPlayerPauseFilled size={15} /> : <IconPlayerPlayFilled size={15} />}
            </ActionIcon>
            <div className={styles.track}>
              <svg
                className={styles.bars}
                viewBox="0 0 1 2"
                preserveAspectRatio="none"
                aria-hidden="true"
                data-many={days.length > 60}
              >
                {bars.map(({ x, width, up, down }, index) => (
                  <g key={days[index]?.day} data-out={index > position}>
                    {up > 0 && <rect className={styles.up} x={x} y={1 - up} width={width} height={up} />}
                    {down > 0 && (
                      <rect className={styles.down} x={x} y={1.1} width={width} height={down * 0.9} />
                    )}
                  </g>
                ))}
              </svg>
              <Slider
                size={4}
                thumbSize={20}
                min={0}
                max={days.length}
                step={1}
                value={position}
                classNames={{ root: styles.slider }}
                label={(at) => labelOf(days, at)}
                labelTransitionProps={{ duration: 0 }}
                thumbLabel="As of"
                thumbValueText={(at) => labelOf(days, at)}
                onChange={(at) => {
                  const day = fromPosition(days, at);
                  walk.pause();
                  setMoving({ asOf: day });
                  settler.move(day);
                }}
              />
            </div>
          </div>
          <div className={styles.ends} aria-hidden="true">
            <span>{formatEdtf(first.day)}</span>
            <span>today</span>
          </div>
        </>
      )}
      <DayField
        classNames={{ input: styles.input }}
        aria-label="As of this day"
        placeholder="or type a day: 2018-08-28"
        hint="Write a day like 2018-08-28 or 28 Aug 2018"
        day={shown}
        onChange={go}
      />
      {undated > 0 && (
        <p className={styles.aside}>
          {undated === 1 ? "1 claim has no day and passes" : `${undated} claims have no day and pass`} always.
        </p>
      )}
    </div>
  );
}

function labelOf(days: readonly SaidDay[], position: number): string {
  const day = days[Math.round(position)];
  return day ? `${formatEdtf(day.day)}: ${countSaid(day)}` : "today";
}
