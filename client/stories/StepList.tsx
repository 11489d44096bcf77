// The steps of a story in their order: opened by a click, moved by dragging or by buttons, copied, taken out.
import { ActionIcon, Tooltip } from "@mantine/core";
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconGripVertical,
  IconHelpHexagon,
  IconTrash,
} from "@tabler/icons-react";
import { type DragEvent, type ReactElement, type ReactNode, useState } from "react";
import type { Story, StoryStep } from "../../seed/model/story.ts";
import styles from "./StoryPanel.module.css";
import { duplicateStep, moveStep, removeStep } from "./storyEdits.ts";

interface StepListProps {
  story: Story;
  current: string | undefined;
  onOpen(step: StoryStep): void;
  onChange(next: Story): void;
}

const icon = { size: 15, "aria-hidden": true } as const;

export function StepList({ story, current, onOpen, onChange }: StepListProps): ReactElement {
  const [dragged, setDragged] = useState<string>();
  const [over, setOver] = useState<number>();
  const [said, setSaid] = useState("");
  const { steps } = story;
  if (steps.length === 0) {
    return (
      <p className={styles.hint}>
        No step yet. Compose the screen, with its lens, its selection and its view, and add it.
      </p>
    );
  }
  const move = ({ id, title }: StoryStep, to: number) => {
    onChange(moveStep(story, id, to));
    setSaid(`“${title}” is step ${to + 1} of ${steps.length} now`);
  };
  const onDrop = (event: DragEvent, to: number) => {
    event.preventDefault();
    const step = steps.find(({ id }) => id === dragged);
    if (step) move(step, to);
    setDragged(undefined);
    setOver(undefined);
  };
  return (
    <>
      <ol className={styles.steps} aria-label="Steps">
        {steps.map((step, at) => (
          <li
            key={step.id}
            data-current={step.id === current}
            data-over={over === at && dragged !== undefined && dragged !== step.id}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(at);
            }}
            onDrop={(event) => onDrop(event, at)}
          >
            <div className={styles.row}>
              <span
                className={styles.grip}
                draggable
                aria-hidden="true"
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = "move";
                  setDragged(step.id);
                }}
                onDragEnd={() => {
                  setDragged(undefined);
                  setOver(undefined);
                }}
              >
                <IconGripVertical size={15} />
              </span>
              <button
                type="button"
                className={styles.step}
                aria-current={step.id === current ? "step" : undefined}
                onClick={() => onOpen(step)}
              >
                <span>{at + 1}</span>
                <bdi>{step.title || "Untitled"}</bdi>
                {step.quiz && <IconHelpHexagon size={15} aria-label="quiz" />}
                {step.claims.length === 0 && (
                  <IconAlertTriangle size={15} className={styles.unsourced} aria-label="without a source" />
                )}
              </button>
            </div>
            {step.id === current && (
              <div className={styles.tools}>
                <Tool label={`Move “${step.title}” up`} off={at === 0} onClick={() => move(step, at - 1)}>
                  <IconArrowUp {...icon} />
                </Tool>
                <Tool
                  label={`Move “${step.title}” down`}
                  off={at === steps.length - 1}
                  onClick={() => move(step, at + 1)}
                >
                  <IconArrowDown {...icon} />
                </Tool>
                <Tool
                  label={`Duplicate “${step.title}”`}
                  onClick={() => onChange(duplicateStep(story, step.id))}
                >
                  <IconCopy {...icon} />
                </Tool>
                <Tool
                  label={`Take out “${step.title}”`}
                  onClick={() => {
                    onChange(removeStep(story, step.id));
                    setSaid(`Took out “${step.title}”; undo brings it back`);
                  }}
                >
                  <IconTrash {...icon} />
                </Tool>
              </div>
            )}
          </li>
        ))}
      </ol>
      <p className={styles.unseen} role="status">
        {said}
      </p>
    </>
  );
}

interface ToolProps {
  label: string;
  off?: boolean;
  onClick(): void;
  children: ReactNode;
}

function Tool({ label, off = false, onClick, children }: ToolProps): ReactElement {
  return (
    <Tooltip label={label} openDelay={400}>
      <ActionIcon
        size="md"
        variant="subtle"
        color="gray"
        aria-label={label}
        // Keeps the focus at the list's ends.
        aria-disabled={off}
        data-off={off}
        onClick={() => !off && onClick()}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
