// The frames of the console, each with what can be done to it.
import { useClipboard } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { Fragment, type ReactElement, useEffect } from "react";
import { ErrorBoundary } from "../app/ErrorBoundary.tsx";
import { FrameShell, toFrameId } from "../frames/FrameShell.tsx";
import { ResultFrame } from "../frames/ResultFrame.tsx";
import { saveFile } from "../frames/saveFile.ts";
import { fetchRows } from "../store/fetchAnswer.ts";
import { toProblem } from "../store/ProblemError.ts";
import type { ConsoleFrame, QueryFrame } from "./ConsoleFrame.ts";
import { toShownFrames } from "./consoleState.ts";
import { NoteView } from "./NoteView.tsx";
import { toRunAddress } from "./queryLink.ts";
import { toSentParams } from "./toSentParams.ts";
import { type Console, toCited } from "./useConsole.ts";

interface FrameListProps {
  console: Console;
  theme: "light" | "dark";
  onEdit(text: string): void;
  onRun(text: string): void;
  onRerun(frame: QueryFrame): void;
  /** After the last frame that had the focus is gone. */
  onEmptied(): void;
}

export function FrameList({
  console,
  theme,
  onEdit,
  onRun,
  onRerun,
  onEmptied,
}: FrameListProps): ReactElement {
  const { frames, memory, dispatch, close, note, cancel, tell } = console;
  const clipboard = useClipboard();
  const navigate = useNavigate();

  // What is pinned would hide what has just come.
  const newest = frames[0];
  const covered = newest && !newest.pinned && frames.some(({ pinned }) => pinned) ? newest : undefined;
  const phase = covered?.kind === "query" ? covered.outcome.phase : undefined;
  const coveredId = covered?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a frame grows when its answer comes
  useEffect(() => {
    if (coveredId === undefined) return;
    document.getElementById(toFrameId(coveredId))?.scrollIntoView({ block: "nearest" });
  }, [coveredId, phase]);

  async function saveAll({ id, query, params, lens }: QueryFrame): Promise<void> {
    tell("Reading all rows …");
    try {
      const body = { query, params: toSentParams(query, params, lens), timeoutMs: 30_000 };
      const name = `backchannel-${id}-all.csv`;
      saveFile(name, await fetchRows(body, "text/csv"), "text/csv");
      tell(`Saved ${name}`);
    } catch (error) {
      tell(toProblem(error).title);
    }
  }

  const toControls = ({ id }: ConsoleFrame) => ({
    onEdit,
    onPin: () => dispatch({ type: "pinned", id }),
    onCollapse: () => dispatch({ type: "collapsed", id }),
    onClose: () => {
      close(id);
      onEmptied();
    },
  });
  const toResultControls = (frame: QueryFrame) => ({
    ...toControls(frame),
    onRerun: () => onRerun(frame),
    onCancel: () => cancel(frame.id),
    onCite: () => {
      const cited = toCited(frame);
      if (cited) note(":cite", cited);
    },
    onCopyLink: () => {
      clipboard.copy(new URL(toRunAddress(frame), location.href).href);
      tell("Link copied");
    },
    onOpen: (ids: string[]) => void navigate({ to: "/", search: { ids } }),
    onSaved: (name: string) => tell(`Saved ${name}`),
    onFailed: tell,
    onSaveAll: () => void saveAll(frame),
  });

  return (
    <>
      {toShownFrames(frames).map((frame) => (
        <Fragment key={frame.id}>
          {frame.kind === "query" ? (
            <ErrorBoundary part="This result">
              <ResultFrame frame={frame} theme={theme} controls={toResultControls(frame)} />
            </ErrorBoundary>
          ) : (
            <FrameShell
              id={frame.id}
              query={frame.query}
              pinned={frame.pinned}
              collapsed={frame.collapsed}
              controls={toControls(frame)}
            >
              <NoteView
                content={frame.content}
                params={memory.params}
                history={memory.history}
                onEdit={onEdit}
                onRun={onRun}
              />
            </FrameShell>
          )}
        </Fragment>
      ))}
    </>
  );
}
