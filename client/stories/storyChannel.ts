// Keeps the windows of one story together: where the presentation is, since when, and where the notes want it to go.
import type { SlideMove } from "./slides.ts";

export type StoryMessage =
  | { is: "at"; slide: string; since: number }
  | { is: "go"; to: SlideMove }
  /** A window that has just opened wants to know. */
  | { is: "ask" };

export interface StoryChannel {
  send(message: StoryMessage): void;
  close(): void;
}

export function openStoryChannel(id: string, onMessage: (message: StoryMessage) => void): StoryChannel {
  const channel = new BroadcastChannel(`backchannel-story-${id}`);
  channel.addEventListener("message", ({ data }: MessageEvent<StoryMessage>) => onMessage(data));
  return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}
