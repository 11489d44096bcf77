// The help window: what the page is for, how to read it, which keys work.
import { Modal } from "@mantine/core";
import { type ReactElement, useEffect, useState } from "react";
import styles from "./HelpModal.module.css";
import { KeyList } from "./KeyList.tsx";
import { shortcutList } from "./useShortcuts.ts";

interface HelpModalProps {
  opened: boolean;
  onClose(): void;
}

export function HelpModal({ opened, onClose }: HelpModalProps): ReactElement {
  // Opened after it is there, it knows where the focus came from and gives it back.
  const [shown, setShown] = useState(false);
  useEffect(() => setShown(opened), [opened]);
  return (
    <Modal
      opened={shown}
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
        <p>
          The <b>lens</b> on the left asks who is listened to and until what day. Everything obeys it: the
          graph, its counts, the search, paths, statuses and exports.
        </p>
        <h3>With the mouse or a finger</h3>
        <ul>
          <li>Select a node or a line to read its evidence.</li>
          <li>
            Double-click a node to bring in its neighbours; a right click, or a long press, has all there is
            to do with it.
          </li>
          <li>
            Drag to move, scroll or pinch to zoom. A node that you drag is pinned: no layout moves it any
            more.
          </li>
          <li>Shift and a click, a frame or the lasso select several.</li>
          <li>
            Click in the legend to hide and show; <b>only</b> isolates.
          </li>
        </ul>
        <h3>With the keyboard</h3>
        <KeyList className={styles.keys} list={shortcutList} />
        <p className={styles.small}>
          Everything on screen is in the address: copy the link and others see the same.
        </p>
      </div>
    </Modal>
  );
}
