// A frame around what scrolls sideways: a shade with an arrow at the edge behind which there is more.
import { IconChevronRight } from "@tabler/icons-react";
import { type ReactElement, type ReactNode, type RefObject, useEffect, useState } from "react";
import styles from "./SidewaysFrame.module.css";
import { toHiddenSides } from "./toHiddenSides.ts";

interface SidewaysFrameProps {
  scroller: RefObject<HTMLElement | null>;
  className?: string;
  /** The scroller alone. */
  children: ReactNode;
}

export function SidewaysFrame({ scroller, className = "", children }: SidewaysFrameProps): ReactElement {
  const [{ left, right }, setHidden] = useState({ left: false, right: false });
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const look = () => {
      const next = toHiddenSides(box);
      setHidden((last) => (last.left === next.left && last.right === next.right ? last : next));
    };
    look();
    const sizes = new ResizeObserver(look);
    for (const watched of [box, ...box.children]) sizes.observe(watched);
    box.addEventListener("scroll", look, { passive: true });
    return () => {
      sizes.disconnect();
      box.removeEventListener("scroll", look);
    };
  }, [scroller]);

  return (
    <div className={`${styles.frame} ${className}`} data-left={left} data-right={right}>
      {children}
      <span className={styles.shade} aria-hidden="true">
        <IconChevronRight size={16} />
      </span>
    </div>
  );
}
