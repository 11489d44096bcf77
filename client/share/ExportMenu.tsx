// The view as a file: picture, drawing, data with positions, tables; each through the lens, with what it rests on.
import { ActionIcon, Loader, Menu, Tooltip } from "@mantine/core";
import {
  IconDownload,
  IconFileTypeCsv,
  IconJson,
  IconPhoto,
  IconTable,
  IconTimelineEvent,
  IconVectorTriangle,
} from "@tabler/icons-react";
import { type ReactElement, useState } from "react";
import type { GraphNode, Relation } from "../../server/contract.ts";
import { type TimelineForm, timelineForms, toExportAddress } from "../formats/toExportAddress.ts";
import { saveFile } from "../frames/saveFile.ts";
import type { Positions } from "../graph/computeLayout.ts";
import type { Theme } from "../graph/palette.ts";
import { fetchAnswer } from "../store/fetchAnswer.ts";
import { toProblem } from "../store/ProblemError.ts";
import { drawPicture } from "./drawPicture.ts";
import { type ExportForm, exportForms, exportView } from "./exportView.ts";
import type { ViewLens } from "./formatViewLens.ts";
import styles from "./Share.module.css";

export interface ExportMenuProps {
  /** What is shown. */
  nodes: readonly GraphNode[];
  relations: readonly Relation[];
  lens: ViewLens;
  theme: Theme;
  title: string;
  /** Brings the view back. */
  link: string;
  positions(): Positions;
  /** Of the canvas, for what is too large to be drawn anew. */
  toPng(): Promise<Blob>;
}

const icons = {
  png: IconPhoto,
  svg: IconVectorTriangle,
  json: IconJson,
  nodes: IconFileTypeCsv,
  relations: IconTable,
} as const satisfies Record<ExportForm, typeof IconPhoto>;

interface State {
  phase: "idle" | "busy" | "done" | "failed";
  text: string;
}
const idle: State = { phase: "idle", text: "" };

export function ExportMenu(props: ExportMenuProps): ReactElement {
  const { nodes, relations, lens, theme, title, link, positions, toPng } = props;
  const [state, setState] = useState<State>(idle);
  const [menu, setMenu] = useState(false);
  const busy = state.phase === "busy";
  const save = async (form: ExportForm) => {
    setState({ phase: "busy", text: "Preparing the file …" });
    try {
      const asked = { nodes, relations, lens, title, link, positions: positions(), exported: new Date() };
      const { name, content, type } = await exportView(form, asked, theme, {
        fetchEvidence: (body) => fetchAnswer("evidence", { body }),
        drawPicture,
        toPng,
      });
      saveFile(name, content, type);
      setState({ phase: "done", text: `Saved ${name}` });
    } catch (error) {
      setState({ phase: "failed", text: `Nothing was saved: ${toProblem(error).title}` });
    }
  };
  const label = "Export this view";
  return (
    <>
      <Menu
        position="bottom-end"
        shadow="md"
        width={240}
        withinPortal
        onChange={setMenu}
        onOpen={() => setState((now) => (now.phase === "busy" ? now : idle))}
      >
        <Menu.Target>
          <Tooltip
            label={state.text || label}
            openDelay={400}
            disabled={menu}
            opened={state.phase === "failed" || undefined}
          >
            <ActionIcon
              size="lg"
              variant="subtle"
              color="gray"
              aria-label={label}
              disabled={nodes.length === 0}
            >
              {busy ? <Loader size={16} /> : <IconDownload size={18} />}
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          {Object.entries(exportForms).map(([form, { name }]) => {
            const Icon = icons[form as ExportForm];
            return (
              <Menu.Item
                key={form}
                disabled={busy}
                leftSection={<Icon size={16} aria-hidden />}
                onClick={() => void save(form as ExportForm)}
              >
                {name}
              </Menu.Item>
            );
          })}
          <Menu.Divider />
          <Menu.Label>All events, through this lens</Menu.Label>
          {Object.entries(timelineForms).map(([format, name]) => (
            <Menu.Item
              key={format}
              component="a"
              href={toExportAddress(format as TimelineForm, lens)}
              leftSection={<IconTimelineEvent size={16} aria-hidden />}
            >
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <span className={styles.said} role={state.phase === "failed" ? "alert" : "status"}>
        {state.text}
      </span>
    </>
  );
}
