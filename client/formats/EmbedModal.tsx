// The snippet by which another site shows a story in a frame, and who may do so.
import { Button, CopyButton, Modal, Textarea } from "@mantine/core";
import type { ReactElement } from "react";
import styles from "./StoryExport.module.css";
import { type Embedded, toEmbedSnippet } from "./toEmbedSnippet.ts";

interface EmbedModalProps {
  opened: boolean;
  onClose(): void;
  story: Embedded;
}

export function EmbedModal({ opened, onClose, story }: EmbedModalProps): ReactElement {
  const snippet = toEmbedSnippet(story);
  return (
    // Mantine's own head would be a second banner of the page.
    <Modal opened={opened} onClose={onClose} withCloseButton={false} size="lg" centered>
      <div className={styles.head}>
        <Modal.Title>In a frame on another site</Modal.Title>
        <Modal.CloseButton aria-label="Close" />
      </div>
      <Textarea
        label="HTML for the other site"
        readOnly
        autosize
        value={snippet}
        classNames={{ input: styles.snippet }}
        data-autofocus
      />
      <p className={styles.note}>
        Only the sites that <code>EMBED_ORIGINS</code> names may show it, and none by default: start
        Backchannel with, say, <code>EMBED_ORIGINS=https://school.example npm start</code>. The frame begins{" "}
        {story.step ? "with this step" : "at the start"}; another step's id after the <code>#</code> begins
        there. It only reads.
      </p>
      <CopyButton value={snippet}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {copied ? "Copied" : "Copy"}
          </Button>
        )}
      </CopyButton>
    </Modal>
  );
}
