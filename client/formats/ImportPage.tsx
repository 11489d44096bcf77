// Timelines of others and dossiers into the database: choose a file, see how it is understood, then load it.
import { Button, FileButton, TextInput } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { IconUpload } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { type DragEvent, lazy, type ReactElement, Suspense, useState } from "react";
import { AwayBanner } from "../app/AwayBanner.tsx";
import { Header } from "../app/Header.tsx";
import { KeyNote } from "../share/KeyNote.tsx";
import { useEditor } from "../store/useEditor.ts";
import { useHealth } from "../store/useHealth.ts";
import styles from "./ImportPage.module.css";
import { ImportPreview } from "./ImportPreview.tsx";
import { type ImportOptions, noOptions, useImport } from "./useImport.ts";

const HelpModal = lazy(() => import("../app/HelpModal.tsx").then((m) => ({ default: m.HelpModal })));

const fields: { name: keyof ImportOptions; label: string; description: string }[] = [
  { name: "title", label: "Title of the document", description: "Otherwise the timeline's own" },
  { name: "speaker", label: "Who says it", description: "Someone known, or the name of an outlet" },
  { name: "url", label: "Where it is to be found", description: "A web address" },
  { name: "said", label: "When it was said", description: "Like 2018-06 or 2018~; otherwise today" },
  { name: "encoding", label: "Encoding", description: "Where it is not UTF-8" },
];

export function ImportPage(): ReactElement {
  useDocumentTitle("Import · Backchannel");
  const navigate = useNavigate();
  const away = useHealth();
  const canWrite = useEditor();
  const { state, look, load } = useImport();
  const [options, setOptions] = useState<ImportOptions>(noOptions);
  const [over, setOver] = useState(false);
  const [help, setHelp] = useState<"never" | "open" | "closed">("never");
  const { file, busy } = state;
  const choose = (chosen: File | null) => {
    if (chosen && canWrite) look(chosen, options);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files[0] ?? null);
  };
  return (
    <div className={styles.page}>
      <Header
        onFind={(id) => void navigate({ to: "/", search: { selected: [id] } })}
        onHelp={() => setHelp("open")}
      />
      <main className={styles.main} aria-label="Import">
        {away && <AwayBanner problem={away} />}
        <div className={styles.inner}>
          <h2>Import</h2>
          <p className={styles.lead}>
            A timeline of TimelineJS, as JSON or as its spreadsheet (CSV), or a dossier of Backchannel. Each
            event becomes what that document says: a claim among others, which anyone may deny.
          </p>
          {!canWrite && <KeyNote />}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the short way; the button in it is the way for everyone */}
          <div
            className={styles.drop}
            data-over={over || undefined}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={drop}
          >
            <FileButton
              onChange={choose}
              accept=".json,.csv,.tsv,.yaml,.yml,application/json,text/csv"
              disabled={!canWrite}
            >
              {(props) => (
                <Button
                  {...props}
                  variant="default"
                  leftSection={<IconUpload size={16} aria-hidden />}
                  disabled={!canWrite}
                  loading={busy}
                >
                  {file ? "Choose another file" : "Choose a file"}
                </Button>
              )}
            </FileButton>
            <span>{file ? file.name : "or drop it here"}</span>
          </div>
          <details className={styles.more}>
            <summary>What is known of it (optional)</summary>
            <form
              className={styles.fields}
              aria-label="What is known of it"
              onSubmit={(event) => {
                event.preventDefault();
                if (file) look(file, options);
              }}
            >
              {fields.map(({ name, label, description }) => (
                <TextInput
                  key={name}
                  label={label}
                  description={description}
                  classNames={{ input: styles.input }}
                  value={options[name]}
                  disabled={!canWrite}
                  onChange={(event) => setOptions({ ...options, [name]: event.currentTarget.value })}
                />
              ))}
              <Button
                type="submit"
                variant="default"
                className={styles.again}
                disabled={!file || busy || !canWrite}
              >
                Look again
              </Button>
            </form>
          </details>
          <ImportPreview state={state} onLoad={() => file && load(file, options)} />
        </div>
      </main>
      <Suspense>
        {help !== "never" && <HelpModal opened={help === "open"} onClose={() => setHelp("closed")} />}
      </Suspense>
    </div>
  );
}
