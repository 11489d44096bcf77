// One step: its title, caption and notes, its screen, what it cites, and whether it is a quiz.
import { Button, Checkbox, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { IconCamera, IconCameraRotate } from "@tabler/icons-react";
import { type ReactElement, useState } from "react";
import type { StoryStep } from "../../seed/model/story.ts";
import type { View } from "../app/view.ts";
import { CitesPicker } from "./CitesPicker.tsx";
import { Markdown } from "./Markdown.tsx";
import { toQuizItems } from "./quizState.ts";
import styles from "./StoryPanel.module.css";
import { isScreenOf, toScreen } from "./stepScreens.ts";
import { toStepView } from "./toStepView.ts";

interface StepEditorProps {
  step: StoryStep;
  view: View;
  hash: string;
  /** Ids of nodes and relations. */
  selected: readonly string[];
  /** Just added: its heading wants to be written. */
  fresh: boolean;
  /** Back to the step's own screen. */
  onOpen(): void;
  onChange(patch: Partial<StoryStep>, about?: string): void;
}

const mostText = 4_000;

export function StepEditor(props: StepEditorProps): ReactElement {
  const { step, view, hash, selected, fresh, onOpen, onChange } = props;
  const [look, setLook] = useState("write");
  const same = isScreenOf(step, view, hash);
  const asks = toQuizItems(toStepView(step)).length > 0;
  return (
    <section className={styles.editor} aria-label="The step on screen">
      <TextInput
        label="Heading of the step"
        autoFocus={fresh}
        onFocus={(event) => fresh && event.currentTarget.select()}
        maxLength={200}
        value={step.title}
        error={step.title.trim() === "" && "A step needs a heading"}
        onChange={(event) => onChange({ title: event.currentTarget.value }, "title")}
      />
      {!same && (
        <div className={styles.warning}>
          <p>The screen is not this step's any more.</p>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconCamera size={14} aria-hidden="true" />}
            onClick={() => onChange({ at: undefined, ...toScreen(view, hash) })}
          >
            Take this screen
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconCameraRotate size={14} aria-hidden="true" />}
            onClick={onOpen}
          >
            Back to the step's
          </Button>
        </div>
      )}
      <div>
        <div className={styles.captionHead}>
          <span id="caption-label">Caption</span>
          <SegmentedControl
            size="xs"
            aria-label="Caption"
            data={[
              { value: "write", label: "Write" },
              { value: "look", label: "Look at it" },
            ]}
            value={look}
            onChange={setLook}
          />
        </div>
        {look === "write" ? (
          <Textarea
            aria-labelledby="caption-label"
            autosize
            minRows={3}
            maxRows={12}
            maxLength={mostText}
            description="Markdown: **bold**, *italics*, lists with a dash; HTML shows as text"
            inputWrapperOrder={["label", "input", "description", "error"]}
            value={step.caption}
            onChange={(event) => onChange({ caption: event.currentTarget.value }, "caption")}
          />
        ) : (
          <div className={styles.preview}>
            {step.caption === "" ? <p>There is no caption yet.</p> : <Markdown text={step.caption} />}
          </div>
        )}
      </div>
      <CitesPicker
        cited={step.claims}
        selected={selected}
        onChange={(claims) => onChange({ claims: [...claims] })}
      />
      <Textarea
        label="Notes, for the presenter alone"
        autosize
        minRows={2}
        maxRows={10}
        maxLength={mostText}
        value={step.notes}
        onChange={(event) => onChange({ notes: event.currentTarget.value }, "notes")}
      />
      <Checkbox
        label="Quiz: statuses stay hidden until the class has guessed"
        description={asks ? undefined : "Asks about the relations or events that the step has selected"}
        checked={step.quiz === true}
        disabled={!asks && !step.quiz}
        onChange={(event) => onChange({ quiz: event.currentTarget.checked || undefined })}
      />
    </section>
  );
}
