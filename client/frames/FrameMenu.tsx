// The menu of a result frame: run again, pin, link, sources, and its files.
import { ActionIcon, Menu } from "@mantine/core";
import {
  IconDots,
  IconFileTypeCsv,
  IconJson,
  IconLink,
  IconPhoto,
  IconPin,
  IconQuote,
  IconRefresh,
  IconVectorTriangle,
} from "@tabler/icons-react";
import type { ReactElement, RefObject } from "react";
import type { QueryFrame } from "../console/ConsoleFrame.ts";
import styles from "./Frame.module.css";
import type { GraphTabHandle } from "./GraphTab.tsx";
import type { ResultControls } from "./ResultFrame.tsx";
import { saveFile } from "./saveFile.ts";
import { toCsv } from "./toCsv.ts";

interface FrameMenuProps {
  frame: QueryFrame;
  citable: boolean;
  controls: ResultControls;
  /** There while the graph is on screen: pictures are taken of it. */
  canvas: RefObject<GraphTabHandle | null> | undefined;
}

const icon = { size: 16, "aria-hidden": true } as const;

export function FrameMenu({ frame, citable, controls, canvas }: FrameMenuProps): ReactElement {
  const { outcome, id } = frame;
  const answer = outcome.phase === "answered" ? outcome.answer : undefined;
  const save = (ending: string, content: string | Blob, mediaType: string) => {
    const name = `backchannel-${id}.${ending}`;
    saveFile(name, content, mediaType);
    controls.onSaved(name);
  };
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          className={styles.button}
          aria-label="More of this frame"
        >
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconLink {...icon} />} onClick={controls.onCopyLink}>
          Copy a link to this query
        </Menu.Item>
        <Menu.Item leftSection={<IconRefresh {...icon} />} onClick={controls.onRerun}>
          Run again
        </Menu.Item>
        <Menu.Item leftSection={<IconPin {...icon} />} onClick={controls.onPin}>
          {frame.pinned ? "Unpin" : "Pin on top"}
        </Menu.Item>
        {answer && (
          <>
            <Menu.Item leftSection={<IconQuote {...icon} />} disabled={!citable} onClick={controls.onCite}>
              {citable ? "Cite the sources" : "No sources: no relation, claim or document"}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconFileTypeCsv {...icon} />}
              onClick={() => save("csv", toCsv(answer.columns, answer.rows), "text/csv;charset=utf-8")}
            >
              Save as CSV
            </Menu.Item>
            {answer.summary.truncated && (
              <Menu.Item leftSection={<IconFileTypeCsv {...icon} />} onClick={controls.onSaveAll}>
                Run again and save all rows as CSV
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={<IconJson {...icon} />}
              onClick={() => save("json", `${JSON.stringify(answer, null, 2)}\n`, "application/json")}
            >
              Save as JSON
            </Menu.Item>
          </>
        )}
        {canvas && (
          <>
            <Menu.Item
              leftSection={<IconPhoto {...icon} />}
              onClick={async () => {
                const picture = await canvas.current?.toPng().catch(() => undefined);
                if (picture) save("png", picture, "image/png");
                else controls.onFailed("The picture could not be drawn; save the graph as SVG instead");
              }}
            >
              Save the graph as PNG
            </Menu.Item>
            <Menu.Item
              leftSection={<IconVectorTriangle {...icon} />}
              onClick={() => {
                const drawing = canvas.current?.toSvg();
                if (drawing) save("svg", drawing, "image/svg+xml");
              }}
            >
              Save the graph as SVG
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
