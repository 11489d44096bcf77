// The story that is being made, out of this browser or from the server, or why there is none.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useMemo, useState } from "react";
import { Notice } from "../app/Notice.tsx";
import type { WorkspaceModel } from "../app/useWorkspace.ts";
import { toProblem } from "../store/ProblemError.ts";
import { readDraft } from "./draftStore.ts";
import { StoryEditor } from "./StoryEditor.tsx";
import { newStory } from "./storyEdits.ts";
import { storyQuery } from "./storyQueries.ts";
import { toBareStory } from "./toBareStory.ts";

interface StoryPanelProps {
  id: string;
  model: WorkspaceModel;
}

export function StoryPanel({ id, model }: StoryPanelProps): ReactElement {
  const draft = useMemo(() => readDraft(id), [id]);
  const { data, error, isPending } = useQuery({ ...storyQuery(id), enabled: !draft });
  const [begun, setBegun] = useState(false);
  if (draft) return <StoryEditor initial={draft} saved={false} model={model} />;
  if (data) {
    const initial = { story: toBareStory(data), based: data.version };
    return <StoryEditor initial={initial} saved={true} model={model} />;
  }
  if (begun) {
    const initial = { story: newStory(id, "Untitled story"), based: 0 };
    return <StoryEditor initial={initial} saved={false} model={model} />;
  }
  if (isPending) return <Notice title="Opening the story…" busy />;
  const problem = toProblem(error);
  return (
    <Notice title={problem.title}>
      {problem.status === 404 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && (
        <Button variant="default" onClick={() => setBegun(true)}>
          Begin a story under this name
        </Button>
      )}
      <p>
        <a href="/stories">All stories</a>
      </p>
    </Notice>
  );
}
