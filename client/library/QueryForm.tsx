// Title, explanation and tags of a query, to be saved or changed.
import { Button, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from "react";
import styles from "./LibraryPanel.module.css";
import { toTags } from "./parseQueryFile.ts";
import type { QueryEntry } from "./QueryEntry.ts";

type Described = Pick<QueryEntry, "title" | "explanation" | "tags">;

interface QueryFormProps {
  name: string;
  start?: Described;
  /** Titles that are taken: saving under one of them replaces it. */
  taken?: readonly string[];
  onDone(described: Described | undefined): void;
}

export function QueryForm({ name, start, taken = [], onDone }: QueryFormProps): ReactElement {
  const [title, setTitle] = useState(start?.title ?? "");
  const [explanation, setExplanation] = useState(start?.explanation ?? "");
  const [tags, setTags] = useState(start?.tags.join(", ") ?? "");
  const first = useRef<HTMLInputElement>(null);
  const replaces = taken.includes(title.trim());
  // The keyboard goes on in the form, and afterwards where it was.
  useEffect(() => {
    const before = document.activeElement;
    first.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [given, told] = [title, explanation].map((text) => text.trim().replace(/\s+/g, " "));
    if (given) onDone({ title: given, explanation: told ?? "", tags: toTags(tags) });
  };
  return (
    <form
      className={styles.form}
      aria-label={name}
      onSubmit={submit}
      onKeyDown={(event) => event.key === "Escape" && onDone(undefined)}
    >
      <TextInput
        size="xs"
        label="Title"
        required
        maxLength={200}
        ref={first}
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        description={replaces ? "There is one of this title; saving replaces it" : undefined}
      />
      <Textarea
        size="xs"
        label="Explanation"
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2_000}
        value={explanation}
        onChange={({ currentTarget }) => setExplanation(currentTarget.value)}
      />
      <TextInput
        size="xs"
        label="Tags, parted by commas"
        maxLength={200}
        value={tags}
        onChange={({ currentTarget }) => setTags(currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button size="compact-sm" variant="default" type="submit" disabled={title.trim() === ""}>
          {replaces ? "Replace" : "Save"}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onDone(undefined)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
