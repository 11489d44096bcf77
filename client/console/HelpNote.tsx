// The console in a page: commands, keys, and what is different here.
import type { ReactElement } from "react";
import { KeyList } from "../app/KeyList.tsx";
import { commandList } from "./commandList.ts";
import styles from "./NoteView.module.css";

const keyList: readonly (readonly [keys: string, does: string])[] = [
  ["Ctrl Enter", "Run what is in the editor"],
  ["Ctrl Up", "The query before; Ctrl Down: the one after"],
  ["Ctrl R", "Search the history"],
  ["Ctrl Space", "Complete"],
  ["Tab", "Leave the editor"],
  ["/", "Search the database"],
  ["Ctrl Z", "Bring closed frames back"],
];

export function HelpNote({ onEdit }: { onEdit(text: string): void }): ReactElement {
  return (
    <div className={styles.help}>
      <section>
        <h3>Commands</h3>
        <dl>
          {commandList.map(({ name, takes, help }) => (
            <div key={name}>
              <dt>
                <button type="button" onClick={() => onEdit(takes ? `${name} ` : name)}>
                  {name} <span>{takes}</span>
                </button>
              </dt>
              <dd>{help}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h3>Keys</h3>
        <KeyList list={keyList} />
        <p>
          One query is run at a time, and it only reads. A relation in a result carries its status with it:
          who stands behind it, and who denies it. Under <code>:according-to</code> or <code>:as-of</code>{" "}
          queries find <code>$speaker</code>, <code>$via</code>, <code>$document</code> and <code>$asOf</code>
          , and every status is weighed anew from the claims that are left.
        </p>
      </section>
    </div>
  );
}
