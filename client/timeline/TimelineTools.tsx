// What the timeline can be asked for: clocks, lanes, zoom, play, list, files.
import { ActionIcon, Button, Menu, NativeSelect, SegmentedControl } from "@mantine/core";
import {
  IconArrowsMaximize,
  IconDownload,
  IconList,
  IconMinus,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlus,
} from "@tabler/icons-react";
import type { ReactElement } from "react";
import styles from "./Timeline.module.css";
import type { Clock, LaneKind } from "./TimeMark.ts";

interface TimelineToolsProps {
  clock: Clock;
  by: LaneKind;
  playing: boolean;
  list: boolean;
  onClock(clock: Clock): void;
  onLanes(by: LaneKind): void;
  onZoom(factor: number): void;
  onAll(): void;
  onPlay(): void;
  onList(): void;
  onSave(form: "svg" | "png"): void;
}

const clockWords: { value: Clock; label: string }[] = [
  { value: "both", label: "Both clocks" },
  { value: "happened", label: "Happened" },
  { value: "said", label: "Said" },
];
const laneWords: { value: LaneKind; label: string }[] = [
  { value: "none", label: "No lanes" },
  { value: "actor", label: "Actor" },
  { value: "kind", label: "Kind" },
  { value: "source", label: "Source" },
  { value: "topic", label: "Topic" },
  { value: "status", label: "Status" },
];
const tool = { size: 30, variant: "subtle", color: "gray" } as const;

export function TimelineTools(props: TimelineToolsProps): ReactElement {
  const { clock, by, playing, list } = props;
  const play = playing
    ? "Pause"
    : clock === "happened"
      ? "Play what happened, day by day"
      : "Play what was said, day by day";
  return (
    <div className={styles.tools} role="toolbar" aria-label="Timeline tools">
      <SegmentedControl
        size="xs"
        aria-label="Clocks"
        data={clockWords}
        value={clock}
        onChange={(value) => props.onClock(value as Clock)}
      />
      <NativeSelect
        size="xs"
        aria-label="Lanes by"
        data={laneWords}
        value={by}
        onChange={(event) => props.onLanes(event.currentTarget.value as LaneKind)}
      />
      <span className={styles.space} />
      <div className={styles.buttons}>
        <ActionIcon {...tool} aria-label={play} title={`${play} (Space)`} onClick={props.onPlay}>
          {playing ? <IconPlayerPauseFilled size={16} /> : <IconPlayerPlayFilled size={16} />}
        </ActionIcon>
        <ActionIcon {...tool} aria-label="Closer" title="Closer (+)" onClick={() => props.onZoom(1.6)}>
          <IconPlus size={16} />
        </ActionIcon>
        <ActionIcon {...tool} aria-label="Farther" title="Farther (−)" onClick={() => props.onZoom(1 / 1.6)}>
          <IconMinus size={16} />
        </ActionIcon>
        <ActionIcon {...tool} aria-label="All of time" title="All of time (0)" onClick={props.onAll}>
          <IconArrowsMaximize size={16} />
        </ActionIcon>
        <Menu position="bottom-end" shadow="md" withinPortal>
          <Menu.Target>
            <ActionIcon {...tool} aria-label="Save the timeline" title="Save the timeline">
              <IconDownload size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => props.onSave("png")}>Picture as PNG</Menu.Item>
            <Menu.Item onClick={() => props.onSave("svg")}>Picture as SVG</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconList size={15} />}
          aria-expanded={list}
          onClick={props.onList}
        >
          List
        </Button>
      </div>
    </div>
  );
}
