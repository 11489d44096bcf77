// The header row of TimelineJS's spreadsheet template, letter for letter.
export const timelineHeaders = [
  "Year",
  "Month",
  "Day",
  "Time",
  "End Year",
  "End Month",
  "End Day",
  "End Time",
  "Display Date",
  "Headline",
  "Text",
  "Media",
  "Media Credit",
  "Media Caption",
  "Media Thumbnail",
  "Type",
  "Group",
  "Background",
] as const;

export type TimelineHeader = (typeof timelineHeaders)[number];
