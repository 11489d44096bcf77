// Makes a story: its head, its steps in their order, and the step that is on screen.
import { ActionIcon, Button, TextInput, Tooltip } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDeviceFloppy,
  IconPlus,
  IconPresentation,
  IconX,
} from "@tabler/icons-react";
import { Link, useLocation, useNavigate } from "@tanstack/react-router";
import { type ReactElement, useEffect, useEffectEvent, useState } from "react";
import type { Story, StoryStep } from "../../seed/model/story.ts";
import { toTitle } from "../app/useTitle.ts";
import type { WorkspaceModel } from "../app/useWorkspace.ts";
import { KeyNote } from "../share/KeyNote.tsx";
import { useEditor } from "../store/useEditor.ts";
import type { StoryDraft } from "./parseDraft.ts";
import { StepEditor } from "./StepEditor.tsx";
import { StepList } from "./StepList.tsx";
import { StoryDetails } from "./StoryDetails.tsx";
import styles from "./StoryPanel.module.css";
import { isBareAddress, toScreen, toStepAddress } from "./stepScreens.ts";
import { addStep, changeStep } from "./storyEdits.ts";
import { useStoryDraft } from "./useStoryDraft.ts";

interface StoryEditorProps {
  initial: StoryDraft;
  /** It is as the server has it. */
  saved: boolean;
  model: WorkspaceModel;
}

const icon = { size: 16, "aria-hidden": true } as const;

export function StoryEditor({ initial, saved, model }: StoryEditorProps): ReactElement {
  const draft = useStoryDraft(initial, saved);
  const { story, change } = draft;
  const { view, graph, selected } = model;
  const canWrite = useEditor();
  const navigate = useNavigate({ from: "/" });
  const hash = useLocation({ select: (location) => location.hash });
  const step = story.steps.find(({ id }) => id === view.step);
  const [added, setAdded] = useState<string>();

  const open = (target: StoryStep, replace = false) =>
    void navigate({
      to: "/",
      ...toStepAddress(story.id, target),
      replace,
      resetScroll: false,
      hashScrollIntoView: false,
    });
  // An address that names a story and no screen leads to its step.
  const openBare = useEffectEvent(() => {
    const target = step ?? story.steps[0];
    if (target && isBareAddress(view)) open(target, true);
  });
  useEffect(() => openBare(), []);

  const add = () => {
    const screen = toScreen(view, hash);
    const title = (toTitle(selected, graph.nodes) || `Step ${story.steps.length + 1}`).slice(0, 200);
    const next = addStep(story, { title, caption: "", notes: "", claims: [], ...screen }, view.step);
    const one = next.steps.find((each) => !story.steps.includes(each));
    if (!one) return;
    change(next);
    // The screen stays: it is the step's now.
    model.actions.change({ step: one.id });
    setAdded(one.id);
  };

  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h2>Story</h2>
        <IconButton label="Undo this change of the story" off={!draft.canUndo} onClick={draft.undo}>
          <IconArrowBackUp {...icon} />
        </IconButton>
        <IconButton label="Redo it" off={!draft.canRedo} onClick={draft.redo}>
          <IconArrowForwardUp {...icon} />
        </IconButton>
        <IconButton
          label="Leave the story"
          onClick={() => model.actions.change({ story: undefined, step: undefined })}
        >
          <IconX {...icon} />
        </IconButton>
      </div>
      <TextInput
        label="Title"
        maxLength={200}
        value={story.title}
        error={story.title.trim() === "" && "A story needs a title"}
        onChange={(event) => change({ ...story, title: event.currentTarget.value }, "title")}
      />
      {draft.newer !== undefined && (
        <div className={styles.warning} role="alert">
          <p>Version {draft.newer} was saved meanwhile, elsewhere.</p>
          <Button size="compact-sm" variant="default" onClick={draft.takeNewer}>
            Take that one
          </Button>
          <Button size="compact-sm" variant="default" onClick={draft.keepMine}>
            Go on with mine
          </Button>
        </div>
      )}
      <div>
        <StepList story={story} current={step?.id} onOpen={open} onChange={change} />
        <Button fullWidth variant="default" leftSection={<IconPlus {...icon} />} onClick={add}>
          Add step: this screen
        </Button>
        {step && (
          <StepEditor
            key={step.id}
            step={step}
            view={view}
            hash={hash}
            selected={selected}
            fresh={step.id === added}
            onOpen={() => open(step)}
            onChange={(patch, about) =>
              change(changeStep(story, step.id, patch), about && `${step.id} ${about}`)
            }
          />
        )}
      </div>
      <StoryDetails story={story} onChange={change} />
      <div className={styles.foot}>
        <p role="status">
          {draft.news?.failed
            ? draft.news.text
            : draft.dirty
              ? draft.unkept
                ? "Not saved, and this browser does not keep it: save before you close the tab"
                : "Not saved yet; kept in this browser"
              : (draft.news?.text ?? "Saved")}
        </p>
        <div className={styles.buttons}>
          <Button
            color="blue.8"
            leftSection={<IconDeviceFloppy {...icon} />}
            loading={draft.busy}
            disabled={!draft.dirty || !canWrite || !isWhole(story)}
            onClick={draft.save}
          >
            Save
          </Button>
          <Button
            renderRoot={(props) => (
              <Link
                to="/stories/$id/present"
                params={{ id: story.id }}
                search={{ step: step?.id, ...(draft.dirty && { draft: "yes" }) }}
                {...props}
              />
            )}
            variant="default"
            leftSection={<IconPresentation {...icon} />}
          >
            {draft.dirty ? "Present the draft" : "Present"}
          </Button>
        </div>
        {!canWrite && (
          <KeyNote>Until then the story stays in this browser, where it can be presented.</KeyNote>
        )}
      </div>
    </div>
  );
}

/** What the server would take: it has a title and steps, and each of these has one. */
function isWhole({ title, steps }: Story): boolean {
  return steps.length > 0 && [title, ...steps.map((step) => step.title)].every((text) => text.trim() !== "");
}

interface IconButtonProps {
  label: string;
  off?: boolean;
  onClick(): void;
  children: ReactElement;
}

function IconButton({ label, off = false, onClick, children }: IconButtonProps): ReactElement {
  return (
    <Tooltip label={label} openDelay={400}>
      <ActionIcon size="lg" variant="subtle" color="gray" aria-label={label} disabled={off} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
