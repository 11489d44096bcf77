// How to get the editor's key, for whoever has none: said instead of letting a click fail.
import type { ReactElement, ReactNode } from "react";
import styles from "./Share.module.css";

/** `children`: what becomes of it without the key. */
export function KeyNote({ children }: { children?: ReactNode }): ReactElement {
  return (
    <div className={styles.note}>
      <p>
        <strong>Saving needs the editor's key.</strong> Run <code>npm run key</code> where Backchannel runs,
        and open the link that it prints in this browser, once.
      </p>
      <p>
        {children ??
          "Without it nothing is lost: the whole view is in the address, so a copied link brings it back."}
      </p>
    </div>
  );
}
