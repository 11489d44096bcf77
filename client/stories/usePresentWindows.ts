// Keeps the window of notes in step with the presentation, and opens it.
import { useEffect, useEffectEvent, useRef } from "react";
import type { SlideMove } from "./slides.ts";
import { openStoryChannel, type StoryChannel } from "./storyChannel.ts";

/** Gives what opens the window, or brings the one that is open to the front. */
export function usePresentWindows(
  id: string,
  slide: string | undefined,
  onMove: (move: SlideMove) => void,
): () => void {
  const since = useRef(Date.now());
  const channel = useRef<StoryChannel | undefined>(undefined);
  const tell = useEffectEvent(() => {
    if (slide !== undefined) channel.current?.send({ is: "at", slide, since: since.current });
  });
  const move = useEffectEvent(onMove);
  useEffect(() => {
    const opened = openStoryChannel(id, (message) => {
      if (message.is === "ask") tell();
      if (message.is === "go") move(message.to);
    });
    channel.current = opened;
    return () => {
      channel.current = undefined;
      opened.close();
    };
  }, [id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told whenever the slide is another
  useEffect(() => tell(), [slide]);
  return () => {
    window.open(
      `/stories/${encodeURIComponent(id)}/notes`,
      `backchannel-notes-${id}`,
      "popup,width=760,height=640",
    );
  };
}
