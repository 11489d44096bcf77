// The library beside the console: the queries that come with the app, and a person's own, which stay in this browser.
import { Button, FileButton, TextInput } from "@mantine/core";
import { IconDownload, IconPlus, IconSearch, IconUpload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type DragEvent, type ReactElement, useState } from "react";
import { countTags, filterEntries } from "./filterEntries.ts";
import { LibraryNewsLine } from "./LibraryNewsLine.tsx";
import styles from "./LibraryPanel.module.css";
import { QueryCard } from "./QueryCard.tsx";
import { longestQuery, type QueryEntry } from "./QueryEntry.ts";
import { QueryForm } from "./QueryForm.tsx";
import { useOwnQueries } from "./useOwnQueries.ts";

interface OpenedQuery {
  title: string;
  query: string;
  params: Record<string, unknown>;
}

export interface LibraryPanelProps {
  current: { query: string; params: Record<string, unknown> };
  onOpen(entry: OpenedQuery, run: boolean): void;
}

const nothing: readonly QueryEntry[] = [];

export function LibraryPanel({ current, onOpen }: LibraryPanelProps): ReactElement {
  const library = useOwnQueries();
  const { own, news, setNews } = library;
  const { data: shipped = nothing } = useQuery({
    queryKey: ["shipped-queries"],
    queryFn: async () => (await import("./shippedQueries.ts")).shippedQueries,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [typed, setTyped] = useState("");
  const [tags, setTags] = useState<readonly string[]>([]);
  const [form, setForm] = useState<string>();
  const [dropping, setDropping] = useState(false);
  const all = [...own.entries, ...shipped];
  const mine = filterEntries(own.entries, typed, tags);
  const examples = filterEntries(shipped, typed, tags);
  const canSave = current.query.trim() !== "" && current.query.length <= longestQuery;

  const toggle = (tag: string) =>
    setTags(tags.includes(tag) ? tags.filter((other) => other !== tag) : [...tags, tag]);
  const card = (entry: QueryEntry) => ({
    entry,
    onOpen: (run: boolean) => onOpen({ title: entry.title, query: entry.query, params: entry.params }, run),
    onExport: () => library.exportOne(entry),
    onCopied: () => setNews({ text: `Copied the link to “${entry.title}”` }),
  });
  const drag = (over: boolean) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setDropping(over);
  };

  return (
    <section
      className={styles.panel}
      aria-label="Queries"
      data-dropping={dropping}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        if (event.dataTransfer.files.length > 0) void library.importFiles([...event.dataTransfer.files]);
      }}
    >
      <div className={styles.buttons}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={15} />}
          disabled={!canSave}
          onClick={() => setForm("new")}
        >
          Save this query
        </Button>
        <FileButton accept=".cypher,.cyp,.cql" multiple onChange={(files) => void library.importFiles(files)}>
          {(props) => (
            <Button {...props} size="compact-sm" variant="default" leftSection={<IconUpload size={15} />}>
              Import
            </Button>
          )}
        </FileButton>
        {own.entries.length > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconDownload size={15} />}
            onClick={library.exportAll}
          >
            Export all
          </Button>
        )}
      </div>
      <LibraryNewsLine news={news} onClose={() => setNews(undefined)} />
      {own.unreadable.length > 0 && (
        <p className={styles.news} data-failed="true">
          <span>Some saved queries in this browser could not be read. They are kept as they are.</span>
          <button type="button" className={styles.action} onClick={library.exportUnreadable}>
            Download them
          </button>
        </p>
      )}
      {form === "new" && (
        <QueryForm
          name="Save this query"
          taken={own.entries.map(({ title }) => title)}
          onDone={(described) => {
            setForm(undefined);
            if (described)
              library.save({ ...described, query: current.query.trim(), params: current.params });
          }}
        />
      )}
      <TextInput
        size="xs"
        type="search"
        aria-label="Search the queries"
        placeholder="Search the queries"
        leftSection={<IconSearch size={15} />}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <fieldset className={styles.chips}>
        <legend className={styles.hidden}>Tags</legend>
        {countTags(all).map(({ tag, count }) => (
          <button
            key={tag}
            type="button"
            className={styles.chip}
            aria-pressed={tags.includes(tag)}
            onClick={() => toggle(tag)}
          >
            {tag} <span className={styles.count}>{count}</span>
          </button>
        ))}
      </fieldset>
      <h2 className={styles.heading}>Yours</h2>
      <p className={styles.hint}>
        Kept in this browser only; export them to keep or share them. Drop .cypher files here to import.
      </p>
      <ul className={styles.list}>
        {mine.map((entry) => (
          <QueryCard
            key={entry.id}
            {...card(entry)}
            onEdit={() => setForm(entry.id)}
            onDelete={() => library.remove(entry)}
          >
            {form === entry.id && (
              <QueryForm
                name={`Change “${entry.title}”`}
                start={entry}
                onDone={(described) => {
                  setForm(undefined);
                  if (described) library.edit(entry.id, described);
                }}
              />
            )}
          </QueryCard>
        ))}
      </ul>
      <h2 className={styles.heading}>Examples</h2>
      <ul className={styles.list}>
        {examples.map((entry) => (
          <QueryCard key={entry.title} {...card(entry)} />
        ))}
      </ul>
      {mine.length + examples.length === 0 && all.length > 0 && (
        <p className={styles.hint}>No query fits. Use fewer words or tags.</p>
      )}
    </section>
  );
}
