// Beside the workspace while a story is made: the story, or the evidence of what is selected.
import { SegmentedControl } from "@mantine/core";
import { type ReactElement, type ReactNode, useState } from "react";
import { ErrorBoundary } from "../app/ErrorBoundary.tsx";
import type { WorkspaceModel } from "../app/useWorkspace.ts";
import styles from "./StoryPanel.module.css";
import { StoryPanel } from "./StoryPanel.tsx";

interface StorySideProps {
  id: string;
  model: WorkspaceModel;
  /** The evidence. */
  children: ReactNode;
}

export function StorySide({ id, model, children }: StorySideProps): ReactElement {
  const [side, setSide] = useState("story");
  return (
    <>
      <div className={styles.sides}>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label="Beside the view"
          data={[
            { value: "story", label: "Story" },
            { value: "evidence", label: "Evidence" },
          ]}
          value={side}
          onChange={setSide}
        />
      </div>
      {/* Kept while the evidence is read: what is typed and can be undone stays. */}
      <div hidden={side !== "story"}>
        <ErrorBoundary part="The story">
          <StoryPanel key={id} id={id} model={model} />
        </ErrorBoundary>
      </div>
      {side === "evidence" && children}
    </>
  );
}
