// The console: library, editor, and what came back, newest on top.
import { Button, CloseButton, Drawer, Modal, useComputedColorScheme } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { AwayBanner } from "../app/AwayBanner.tsx";
import { ErrorBoundary } from "../app/ErrorBoundary.tsx";
import { Header } from "../app/Header.tsx";
import type { QueryEditorHandle } from "../editor/QueryEditor.tsx";
import { LibraryPanel } from "../library/LibraryPanel.tsx";
import { searchInputId } from "../search/SearchBox.tsx";
import { useHealth } from "../store/useHealth.ts";
import type { Params, QueryFrame } from "./ConsoleFrame.ts";
import styles from "./ConsolePage.module.css";
import { ConsoleStart } from "./ConsoleStart.tsx";
import { FrameList } from "./FrameList.tsx";
import { HistoryList } from "./HistoryList.tsx";
import { QueryBar } from "./QueryBar.tsx";
import { atDraft, type HistoryPlace, walkHistory } from "./queryHistory.ts";
import { toCount } from "./toOutcomeWords.ts";
import { dropLensParams, toOfferedParams } from "./toSentParams.ts";
import { useConsole } from "./useConsole.ts";
import { useConsoleKeys } from "./useConsoleKeys.ts";
import { useLinkedQuery } from "./useLinkedQuery.ts";

export function ConsolePage(): ReactElement {
  const console = useConsole();
  const { memory, frames, closed, remember, dispatch } = console;
  const away = useHealth();
  const theme = useComputedColorScheme("light");
  const navigate = useNavigate();
  const narrow = useMediaQuery("(max-width: 900px)", false, { getInitialValueInEffect: false });
  const editor = useRef<QueryEditorHandle>(null);
  const [text, setText] = useState("");
  const [place, setPlace] = useState<HistoryPlace>(atDraft);
  const [drawer, setDrawer] = useState(false);
  const [finding, setFinding] = useState(false);

  useEffect(() => {
    document.title = "Cypher · Backchannel";
  }, []);
  const edit = useCallback((next: string) => {
    setText(next);
    setPlace(atDraft);
    setDrawer(false);
    setFinding(false);
    // After what had the focus, a menu or a window, has let go of it.
    setTimeout(() => editor.current?.focus());
  }, []);
  const runHere = console.run;
  const keepAddress = useLinkedQuery({ memory, fill: setText, remember, run: runHere, note: console.note });
  const run = (query: string) => {
    const started = runHere(query);
    if (started) keepAddress(started);
    setPlace(atDraft);
    if (query.trim().startsWith(":")) setText("");
  };
  const rerun = (frame: QueryFrame) => {
    const started = console.rerun(frame);
    if (started) keepAddress(started);
  };
  const open = ({ query, params }: { query: string; params: Params }, now: boolean) => {
    remember({ params: { ...memory.params, ...dropLensParams(params, memory.lens) } });
    edit(query);
    if (now) run(query);
  };
  const walk = (step: -1 | 1) => {
    const found = walkHistory(memory.history, place, step, text);
    if (!found) return;
    setPlace(found.place);
    setText(found.text);
  };
  const undo = () => dispatch({ type: "reopened" });
  useConsoleKeys({
    search: () => document.getElementById(searchInputId)?.focus(),
    help: () => run(":help"),
    undo,
  });
  const parameters = useMemo(() => toOfferedParams(memory.params, memory.lens), [memory.params, memory.lens]);
  const library = (
    <ErrorBoundary part="The library">
      <LibraryPanel current={{ query: text, params: memory.params }} onOpen={open} />
    </ErrorBoundary>
  );

  return (
    <div className={styles.page}>
      <Header
        onFind={(id) => void navigate({ to: "/", search: { selected: [id] } })}
        onHelp={() => run(":help")}
      />
      {!narrow && (
        <aside className={styles.library} aria-label="Library">
          {library}
        </aside>
      )}
      <main className={styles.main} aria-label="Cypher">
        {away && (
          <div className={styles.away}>
            <AwayBanner problem={away} />
          </div>
        )}
        <QueryBar
          text={text}
          theme={theme}
          memory={memory}
          parameters={parameters}
          busy={console.busy}
          said={console.said.visible ? console.said.text : ""}
          lastProblem={console.lastProblem}
          handle={editor}
          onLibrary={narrow ? () => setDrawer(true) : undefined}
          onText={setText}
          onRun={() => run(text)}
          onCancel={console.cancelAll}
          onHistory={walk}
          onFind={() => setFinding(true)}
          onChange={remember}
        />
        {closed.length > 0 && (
          <div className={styles.undo}>
            <span>{toCount(closed.length, "frame")} closed</span>
            <Button size="compact-sm" variant="subtle" onClick={undo}>
              Undo
            </Button>
            <CloseButton
              size="sm"
              aria-label="Let go of what was closed"
              onClick={() => dispatch({ type: "forgotten" })}
            />
          </div>
        )}
        <FrameList
          console={console}
          theme={theme}
          onEdit={edit}
          onRun={run}
          onRerun={rerun}
          onEmptied={() => editor.current?.focus()}
        />
        {frames.length === 0 && (
          <ConsoleStart
            onRun={(query) => {
              setText(query);
              run(query);
            }}
          />
        )}
        <p className={styles.said} role="status">
          {console.said.text}
        </p>
      </main>
      <Drawer
        opened={drawer && narrow === true}
        onClose={() => setDrawer(false)}
        title="Library"
        size="min(360px, 90vw)"
        closeButtonProps={{ "aria-label": "Close the library" }}
      >
        {library}
      </Drawer>
      <Modal
        opened={finding}
        onClose={() => setFinding(false)}
        title="History"
        size="lg"
        closeButtonProps={{ "aria-label": "Close the history" }}
      >
        <HistoryList history={memory.history} onChoose={edit} />
      </Modal>
    </div>
  );
}
