import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconGripVertical,
  IconHelpHexagon,
  IconTrash,
} from "@tabler/icons-react";
import { type DragEvent, type ReactElement, useState } from "react";
import type { Story, StoryStep } from "../../seed/model/story.ts";
import styles from "./StoryPanel.module.css";
import { StoryTool } from "./StoryTool.tsx";
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
                <StoryTool
                  size="md"
                  label={`Move “${step.title}” up`}
                  off={at === 0}
                  onClick={() => move(step, at - 1)}
                >
                  <IconArrowUp {...icon} />
                </StoryTool>
                <StoryTool
                  size="md"
                  label={`Move “${step.title}” down`}
                  off={at === steps.length - 1}
                  onClick={() => move(step, at + 1)}
                >
                  <IconArrowDown {...icon} />
                </StoryTool>
                <StoryTool
                  size="md"
                  label={`Duplicate “${step.title}”`}
                  onClick={() => onChange(duplicateStep(story, step.id))}
                >
                  <IconCopy {...icon} />
                </StoryTool>
                <StoryTool
                  size="md"
                  label={`Take out “${step.title}”`}
                  onClick={() => {
                    onChange(removeStep(story, step.id));
                    setSaid(`Took out “${step.title}”; undo brings it back`);
                  }}
                >
                  <IconTrash {...icon} />
                </StoryTool>
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
