// The two windows over a presentation: its contents, and its keys.
import { Modal } from "@mantine/core";
import { type ReactElement, useEffect, useState } from "react";
import { KeyList } from "../app/KeyList.tsx";
import styles from "./PresentPage.module.css";
import type { Slide } from "./slides.ts";
import { presentKeys } from "./toPresentCommand.ts";

interface PresentWindowsProps {
  opened: "contents" | "help";
  slides: readonly Slide[];
  at: number;
  onSlide(at: number): void;
  onClose(): void;
}

export function PresentWindows({ opened, slides, at, onSlide, onClose }: PresentWindowsProps): ReactElement {
  // Opened after it is there, it knows where the focus came from and gives it back.
  const [shown, setShown] = useState(false);
  useEffect(() => setShown(true), []);
  return (
    // In the page, for what is outside of it is not seen on a full screen; Mantine's own head would be a second banner.
    <Modal opened={shown} onClose={onClose} withCloseButton={false} size="lg" withinPortal={false}>
      <div className={styles.windowHead}>
        <Modal.Title>{opened === "contents" ? "Contents" : "Keys"}</Modal.Title>
        <Modal.CloseButton aria-label="Close" />
      </div>
      {opened === "contents" ? (
        <ol className={styles.contents}>
          {slides.map((slide, place) => (
            <li key={slide.id}>
              <button
                type="button"
                aria-current={place === at ? "step" : undefined}
                data-autofocus={place === at ? true : undefined}
                onClick={() => onSlide(place)}
              >
                <span>{place + 1}</span>
                <bdi>{slide.title}</bdi>
                {"step" in slide && slide.step.quiz && <small>quiz</small>}
                {"step" in slide && slide.step.claims.length === 0 && <small>without a source</small>}
              </button>
            </li>
          ))}
        </ol>
      ) : (
        <KeyList className={styles.keys} list={presentKeys} />
      )}
    </Modal>
  );
}
