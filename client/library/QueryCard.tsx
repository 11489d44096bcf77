// One query of the library: opened by its title, run, linked to, exported; one's own also changed and deleted.
import { ActionIcon } from "@mantine/core";
import { IconDownload, IconLink, IconPencil, IconPlayerPlay, IconTrash } from "@tabler/icons-react";
import type { MouseEvent, ReactElement, ReactNode } from "react";
import styles from "./LibraryPanel.module.css";
import type { QueryEntry } from "./QueryEntry.ts";
import { longestLink, toQueryLink } from "./toQueryLink.ts";

interface QueryCardProps {
  entry: QueryEntry;
  onOpen(run: boolean): void;
  onExport(): void;
  onCopied(): void;
  /** Only one's own can be changed. */
  onEdit?(): void;
  onDelete?(): void;
  children?: ReactNode;
}

export function QueryCard({
  entry,
  onOpen,
  onExport,
  onCopied,
  onEdit,
  onDelete,
  children,
}: QueryCardProps): ReactElement {
  const { title, explanation, tags } = entry;
  const link = toQueryLink(entry);
  const icon = { variant: "subtle", color: "gray", size: 28 } as const;
  const copy = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || !navigator.clipboard) return;
    event.preventDefault();
    const follow = () => window.location.assign(link);
    navigator.clipboard.writeText(new URL(link, window.location.href).href).then(onCopied, follow);
  };
  return (
    <li className={styles.card}>
      <button type="button" className={styles.title} onClick={() => onOpen(false)}>
        {title}
      </button>
      {explanation && <p className={styles.explanation}>{explanation}</p>}
      <div className={styles.foot}>
        <span className={styles.tags}>{tags.join(" · ")}</span>
        <ActionIcon {...icon} aria-label={`Run “${title}”`} title="Run" onClick={() => onOpen(true)}>
          <IconPlayerPlay size={16} />
        </ActionIcon>
        {link.length <= longestLink && (
          <ActionIcon
            {...icon}
            component="a"
            href={link}
            aria-label={`Copy the link to “${title}”`}
            title="Copy link"
            onClick={copy}
          >
            <IconLink size={16} />
          </ActionIcon>
        )}
        <ActionIcon {...icon} aria-label={`Export “${title}”`} title="Export as .cypher" onClick={onExport}>
          <IconDownload size={16} />
        </ActionIcon>
        {onEdit && (
          <ActionIcon
            {...icon}
            aria-label={`Rename or tag “${title}”`}
            title="Rename or tag"
            onClick={onEdit}
          >
            <IconPencil size={16} />
          </ActionIcon>
        )}
        {onDelete && (
          <ActionIcon {...icon} aria-label={`Delete “${title}”`} title="Delete" onClick={onDelete}>
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </div>
      {children}
    </li>
  );
}
