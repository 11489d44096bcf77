// A timeline as a file gives it: text by text, before anything in it is believed.

export interface GivenEvent {
  /** Where it stands: “row 3” of a spreadsheet, “event 2” of a JSON file. */
  row: string;
  uniqueId: string;
  /** Year, month, day, time, as they are written. */
  start: GivenParts;
  end: GivenParts;
  display: string;
  edtf: string;
  headline: string;
  text: string;
  group: string;
  media: { url: string; credit: string; caption: string };
}

export interface GivenParts {
  year: string;
  month: string;
  day: string;
  time: string;
}

export interface RowNote {
  row: string;
  /** The column or key that it is about. */
  column?: string;
  /** What is wrong or was set aside, and what to do about it. */
  message: string;
}

export interface GivenTimeline {
  format: "timelinejs" | "timelinejs-csv";
  title: string;
  summary: string;
  events: GivenEvent[];
  refused: RowNote[];
  notes: RowNote[];
}

/** More is no timeline that anyone reads. */
export const mostEvents = 5_000;
