// The help window: what the page is for, how to read it, which keys work.
import { Kbd, Modal } from "@mantine/core";
import type { ReactElement } from "react";
import styles from "./HelpModal.module.css";
import { shortcutList } from "./useShortcuts.ts";

interface HelpModalProps {
  opened: boolean;
  onClose(): void;
}

export function HelpModal({ opened, onClose }: HelpModalProps): ReactElement {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="How Backchannel works"
      size="lg"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <div className={styles.help}>
        <p>
          No relation here is simply true. Each rests on <b>claims</b>: someone said something, on a day, in a
          source. Select a node or a line and the panel beside the graph shows who asserts it, who confirms it
          and who denies it.
        </p>
        <h3>With the mouse or a finger</h3>
        <ul>
          <li>Select a node or a line to read its evidence.</li>
          <li>Double-click a node to bring in its neighbours.</li>
          <li>Drag to move, scroll or pinch to zoom.</li>
          <li>
            Click in the legend to hide and show; <b>only</b> isolates.
          </li>
        </ul>
        <h3>With the keyboard</h3>
        <dl className={styles.keys}>
          {shortcutList.map(([keys, does]) => (
            <div key={keys}>
              <dt>
                {keys.split(" ").map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.small}>
          Everything on screen is in the address: copy the link and others see the same.
        </p>
      </div>
    </Modal>
  );
}
