// What can be done with several nodes at once, and what they have in common.
import { Button } from "@mantine/core";
import { IconEyeOff, IconFocus2, IconPlus, IconRoute } from "@tabler/icons-react";
import { lazy, type ReactElement, Suspense } from "react";
import styles from "./SelectionTools.module.css";
import type { ViewActions } from "./useView.ts";
import type { Lens } from "./view.ts";

const CommonContacts = lazy(() =>
  import("../paths/CommonContacts.tsx").then((m) => ({ default: m.CommonContacts })),
);

interface SelectionToolsProps {
  /** Nodes. */
  chosen: readonly string[];
  lens: Lens;
  actions: ViewActions;
}

/** As many as the server compares at once. */
const mostCompared = 50;

export function SelectionTools({ chosen, lens, actions }: SelectionToolsProps): ReactElement | null {
  if (chosen.length === 0) return null;
  const several = chosen.length > 1;
  return (
    <>
      <div className={styles.tools} role="toolbar" aria-label="What to do with the selection">
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => actions.expand(chosen)}
        >
          Expand
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconFocus2 size={14} />}
          onClick={() => actions.keep(chosen)}
        >
          Keep only these
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconEyeOff size={14} />}
          onClick={() => actions.hide(chosen)}
        >
          Hide
        </Button>
        {several && chosen.length <= 20 && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconRoute size={14} />}
            onClick={() => actions.open("paths")}
          >
            Paths between them
          </Button>
        )}
      </div>
      {several && chosen.length <= mostCompared && (
        <Suspense>
          <CommonContacts ids={[...chosen]} lens={lens} onSelect={actions.reveal} onShow={actions.add} />
        </Suspense>
      )}
    </>
  );
}
