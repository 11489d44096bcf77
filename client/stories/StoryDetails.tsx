// What a story is beside its steps: summary, length, questions for afterwards.
import { NumberInput, Textarea } from "@mantine/core";
import type { ReactElement } from "react";
import type { Story } from "../../seed/model/story.ts";
import styles from "./StoryPanel.module.css";

interface StoryDetailsProps {
  story: Story;
  onChange(next: Story, about?: string): void;
}

export function StoryDetails({ story, onChange }: StoryDetailsProps): ReactElement {
  const { summary, minutes, questions } = story;
  return (
    <details className={styles.details}>
      <summary>Summary, length, questions</summary>
      <Textarea
        label="Summary"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2_000}
        value={summary}
        onChange={(event) => onChange({ ...story, summary: event.currentTarget.value }, "summary")}
      />
      <NumberInput
        label="Minutes it takes to tell"
        min={1}
        max={600}
        allowDecimal={false}
        value={minutes ?? ""}
        onChange={(given) =>
          onChange({ ...story, minutes: typeof given === "number" ? given : undefined }, "minutes")
        }
      />
      <Textarea
        label="Questions for discussion, one a line"
        autosize
        minRows={3}
        maxRows={12}
        // While it is typed an empty line is the beginning of the next question.
        defaultValue={questions.join("\n")}
        key={questions.length === 0 ? "none" : "some"}
        onBlur={(event) => {
          const lines = event.currentTarget.value.split("\n").map((line) => line.trim().slice(0, 600));
          const next = lines.filter((line) => line !== "").slice(0, 40);
          if (next.join("\n") !== questions.join("\n")) onChange({ ...story, questions: next });
        }}
      />
    </details>
  );
}
