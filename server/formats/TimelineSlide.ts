// What leaves for another timeline: one event, or one step of a story, with what it rests on.

export interface TimelineSlide {
  id: string;
  headline: string;
  /** EDTF; a slide without one cannot be placed on a timeline. */
  date?: string;
  /** The date is that of what was said, which is another clock than that of what happened: it is shown with that word. */
  saying?: true;
  /** The lane it belongs to. */
  group?: string;
  /** Safe HTML. */
  html: string;
  /** The same as plain lines. */
  lines: string[];
  /** What is said of it, in a word and numbers: “contested: asserted by 3, denied by 1”. */
  standing: string;
  /** Documents with the places in them, as one line. */
  credit: string;
  link?: string;
}
