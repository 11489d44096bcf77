// The answer as the server gave it, as JSON text.
import { Button } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { type ReactElement, useMemo } from "react";
import type { CypherAnswer } from "../../server/cypherContract.ts";
import styles from "./Frame.module.css";

/** Longer text makes the page slow and helps nobody; the copy has all of it. */
const mostShown = 100_000;

export function RawTab({ answer }: { answer: CypherAnswer }): ReactElement {
  const text = useMemo(() => JSON.stringify(answer, null, 2), [answer]);
  const clipboard = useClipboard({ timeout: 1_600 });
  const left = text.length - mostShown;
  return (
    <div className={styles.raw}>
      <Button
        className={styles.copy}
        size="compact-sm"
        variant="default"
        onClick={() => clipboard.copy(text)}
      >
        {clipboard.copied ? "Copied" : "Copy"}
      </Button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section tabIndex={0} aria-label="Answer as JSON">
        <pre>{left > 0 ? text.slice(0, mostShown) : text}</pre>
      </section>
      {left > 0 && (
        <p className={styles.plain}>
          {left.toLocaleString("en")} more characters are not shown; copy them, or save the answer as JSON.
        </p>
      )}
    </div>
  );
}
