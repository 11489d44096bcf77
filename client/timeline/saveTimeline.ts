// The timeline as a file: the stretch that is in sight, through the lens, with its sources.
import type { TimelineAnswer } from "../../server/timelineContract.ts";
import { drawSvgAsPng } from "../accounts/drawSvgAsPng.ts";
import { saveFile } from "../frames/saveFile.ts";
import type { ViewLens } from "../share/formatViewLens.ts";
import { toMarks } from "./toMarks.ts";
import { toTimelineNotes } from "./toTimelineNotes.ts";
import { type TimelinePicture, toTimelineSvg } from "./toTimelineSvg.ts";

interface Saving extends Omit<TimelinePicture, "marks" | "notes" | "title"> {
  answer: TimelineAnswer;
  lens: ViewLens;
  link: string;
}

/** Rejects where the browser cannot draw it. */
export async function saveTimeline(form: "svg" | "png", saving: Saving): Promise<void> {
  const { answer, lens, link, ...picture } = saving;
  const svg = toTimelineSvg({
    ...picture,
    title: "Timeline: what happened, and when it was said",
    marks: toMarks(answer, picture.by, lens),
    notes: toTimelineNotes({ answer, lens, link, saved: new Date() }),
  });
  if (form === "svg") saveFile("timeline.svg", svg, "image/svg+xml");
  else saveFile("timeline.png", await drawSvgAsPng(svg), "image/png");
}
