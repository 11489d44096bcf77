// The sources behind a result's rows: to read, to copy into a bibliography, to take along as a file.
import { Button, SegmentedControl } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconCopy, IconDownload } from "@tabler/icons-react";
import { type ReactElement, useState } from "react";
import { ProblemError } from "../store/ProblemError.ts";
import styles from "./CiteFrame.module.css";
import { type FrameLens, formatLens } from "./FrameLens.ts";
import { SourceList } from "./SourceList.tsx";
import { saveFile } from "./saveFile.ts";
import { type CitationForm, citationForms, toCitations } from "./toCitations.ts";
import { countUnasked, mostAsked } from "./toEvidenceBody.ts";
import { useEvidence } from "./useEvidence.ts";

interface CiteFrameProps {
  relations: readonly string[];
  claims: readonly string[];
  documents: readonly string[];
  lens: FrameLens;
}

export function CiteFrame({ lens, ...asked }: CiteFrameProps): ReactElement {
  const [form, setForm] = useState<CitationForm>("plain");
  const clipboard = useClipboard({ timeout: 2_000 });
  const { data, error, isLoading, refetch } = useEvidence(asked, lens);

  if (asked.relations.length + asked.claims.length + asked.documents.length === 0)
    return (
      <p className={styles.state} role="status">
        There is nothing to cite: no row shown holds a relation, a claim or a document. Return one, as in{" "}
        <code>MATCH (a)-[r:MET_WITH]-(b) RETURN a, r, b</code>, and cite again.
      </p>
    );
  if (error)
    return (
      <div className={styles.state} role="alert">
        <p>{error instanceof ProblemError ? error.problem.title : "The sources did not arrive"}</p>
        <Button size="compact-sm" variant="light" onClick={() => void refetch()}>
          Try again
        </Button>
      </div>
    );
  if (isLoading || !data)
    return (
      <p className={styles.state} role="status">
        Looking up the sources …
      </p>
    );
  const through = formatLens(lens);
  if (data.sources.length === 0)
    return (
      <p className={styles.state} role="status">
        {through
          ? `Seen ${through}, no source stands behind the rows shown: the lens leaves none of their claims.`
          : "The rows shown come from no source that this database knows."}
      </p>
    );
  const text = toCitations(data.sources, form);
  const { file, type } = citationForms[form];
  const unasked = countUnasked(asked);
  return (
    <div className={styles.cite}>
      <div className={styles.bar}>
        <SegmentedControl
          size="xs"
          aria-label="Form of the citations"
          data={Object.entries(citationForms).map(([value, { name }]) => ({ value, label: name }))}
          value={form}
          onChange={(value) => setForm(value as CitationForm)}
        />
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={clipboard.copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
          onClick={() => clipboard.copy(text)}
        >
          {clipboard.copied ? "Copied" : "Copy"}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconDownload size={15} />}
          onClick={() => saveFile(file, text, type)}
        >
          Download {file}
        </Button>
        <span className={styles.count} role="status">
          {clipboard.error
            ? "The browser does not let this page copy; download the file instead."
            : `${data.sources.length} ${data.sources.length === 1 ? "source" : "sources"}${through ? `, seen ${through}` : ""}`}
        </span>
      </div>
      {form === "plain" ? (
        <SourceList sources={data.sources} />
      ) : (
        <section
          className={styles.text}
          aria-label={`The sources as ${citationForms[form].name}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so must be reached from the keyboard
          tabIndex={0}
        >
          <pre>{text}</pre>
        </section>
      )}
      {(data.hidden.length > 0 || unasked > 0) && (
        <p className={styles.note}>
          {data.hidden.length > 0 &&
            `${data.hidden.length} of the relations ${data.hidden.length === 1 ? "is" : "are"} hidden by the lens and not cited. `}
          {unasked > 0 &&
            `Only the first ${mostAsked.toLocaleString("en")} relations, claims and documents are cited; ${unasked.toLocaleString("en")} more are in the rows. Narrow the query to cite those.`}
        </p>
      )}
    </div>
  );
}
