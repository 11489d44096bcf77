// A story out of the app: one HTML file for slides and handout, timelines and a calendar, and the frame for another site.
import { ActionIcon, Loader, Menu, Tooltip } from "@mantine/core";
import { IconCode, IconDownload, IconFileTypeHtml, IconTimelineEvent } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { saveFile } from "../frames/saveFile.ts";
import { toFileName } from "../share/exportView.ts";
import { toProblem } from "../store/ProblemError.ts";
import { EmbedModal } from "./EmbedModal.tsx";
import { fetchExportedStory, type KeptStory } from "./fetchExportedStory.ts";
import styles from "./StoryExport.module.css";
import { type TimelineForm, timelineForms, toStoryExportAddress } from "./toExportAddress.ts";
import { toStoryHtml } from "./toStoryHtml.ts";

interface StoryExportMenuProps {
  id: string;
  /** As `GET /api/stories/{id}` answers it; asked for when it is needed. */
  read(): Promise<KeptStory>;
  title: string;
  /** The step that a frame begins with. */
  step?: string;
}

type State = { phase: "idle" | "busy" | "done" | "failed"; text: string };

export function StoryExportMenu({ id, read, title, step }: StoryExportMenuProps): ReactElement {
  const client = useQueryClient();
  const [state, setState] = useState<State>({ phase: "idle", text: "" });
  const [embed, setEmbed] = useState(false);
  const save = async () => {
    setState({ phase: "busy", text: "Preparing the file …" });
    try {
      const link = `${location.origin}/stories/${encodeURIComponent(id)}/present`;
      const story = await fetchExportedStory(await read(), { client, now: new Date(), link });
      const name = `${toFileName(title)}.html`;
      saveFile(name, await toStoryHtml(story), "text/html;charset=utf-8");
      setState({ phase: "done", text: `Saved ${name}` });
    } catch (error) {
      setState({ phase: "failed", text: `Nothing was saved: ${toProblem(error).title}` });
    }
  };
  const busy = state.phase === "busy";
  const label = `Export “${title}”`;
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={280} withinPortal>
        <Menu.Target>
          <Tooltip label={state.text || label} openDelay={400} opened={state.phase === "failed" || undefined}>
            <ActionIcon size="lg" variant="subtle" color="gray" aria-label={label}>
              {busy ? <Loader size={16} /> : <IconDownload size={18} />}
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            disabled={busy}
            leftSection={<IconFileTypeHtml size={16} aria-hidden />}
            onClick={() => void save()}
          >
            Slides and handout (HTML)
          </Menu.Item>
          {Object.entries(timelineForms).map(([format, name]) => (
            <Menu.Item
              key={format}
              component="a"
              href={toStoryExportAddress(id, format as TimelineForm)}
              leftSection={<IconTimelineEvent size={16} aria-hidden />}
            >
              {name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconCode size={16} aria-hidden />} onClick={() => setEmbed(true)}>
            In a frame on another site …
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <span className={styles.said} role={state.phase === "failed" ? "alert" : "status"}>
        {state.text}
      </span>
      <EmbedModal
        opened={embed}
        onClose={() => setEmbed(false)}
        story={{ origin: location.origin, id, title, step }}
      />
    </>
  );
}
