// What the library has just done or could not do, with the way back.
import { CloseButton } from "@mantine/core";
import { type ReactElement, useEffect, useRef } from "react";
import styles from "./LibraryPanel.module.css";
import type { LibraryNews } from "./useOwnQueries.ts";

export function LibraryNewsLine({ news, onClose }: { news?: LibraryNews; onClose(): void }): ReactElement {
  const undo = useRef<HTMLButtonElement>(null);
  // The button that deleted is gone with what it deleted.
  useEffect(() => {
    if (news?.undo) undo.current?.focus();
  }, [news]);
  return (
    <div role="status">
      {news && (
        <div className={styles.news} data-failed={news.failed ?? false}>
          <div>
            {news.text}
            {news.lines?.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </div>
          {news.undo && (
            <button ref={undo} type="button" className={styles.action} onClick={news.undo}>
              Undo
            </button>
          )}
          <CloseButton size="sm" aria-label="Close this message" onClick={onClose} />
        </div>
      )}
    </div>
  );
}
