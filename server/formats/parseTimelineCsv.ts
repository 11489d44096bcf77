// The spreadsheet form of TimelineJS → its rows. Row numbers are those a spreadsheet shows.
import { CsvError, parse } from "csv-parse/sync";
import { FormatError } from "./FormatError.ts";
import { formulaGuard } from "./formulaGuard.ts";
import { type GivenEvent, type GivenTimeline, mostEvents, type RowNote } from "./GivenTimeline.ts";
import { timelineHeaders } from "./timelineHeaders.ts";

/** Beside the template's own: what TimelineJS reads as well. */
const alsoKnown = ["Alt Text", "Tag"];

/** Throws a FormatError for a file that is no such table. */
export function parseTimelineCsv(text: string): GivenTimeline {
  const [head = [], ...records] = readRecords(text);
  const headers = head.map((name) => name.trim());
  checkHeaders(headers);
  const at = new Map(headers.map((name, index) => [name, index]));
  const known = new Set<string>([...timelineHeaders, ...alsoKnown]);
  const strange = headers.filter((name) => name !== "" && !known.has(name));
  const timeline: GivenTimeline = {
    format: "timelinejs-csv",
    title: "",
    summary: "",
    events: [],
    refused: [],
    notes: strange.map((column) => ({
      row: "row 1",
      column,
      message: "is no column of the template and was left out",
    })),
  };
  records.forEach((cells, index) => {
    const row = `row ${index + 2}`;
    if (cells.every((cell) => cell.trim() === "")) return;
    const over = cells.slice(headers.length).filter((cell) => cell.trim() !== "");
    if (over.length > 0) {
      timeline.refused.push({
        row,
        message: `has ${cells.length} cells for ${headers.length} columns; put cells with commas in quotes`,
      });
      return;
    }
    const read = (column: string) => formulaGuard.remove((cells[at.get(column) ?? -1] ?? "").trim());
    addRow(timeline, row, read);
  });
  return timeline;
}

function readRecords(text: string): string[][] {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [",", ";", "\t"].reduce((best, one) =>
    firstLine.split(one).length > firstLine.split(best).length ? one : best,
  );
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      max_record_size: 1_000_000,
      to: mostEvents + 100,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines ?? 0) || 1;
    const reasons: Partial<Record<CsvError["code"], string>> = {
      CSV_QUOTE_NOT_CLOSED:
        "a cell begins with a quote that never ends; close it, or double the quotes inside",
      INVALID_OPENING_QUOTE:
        "there is a quote in the middle of a cell; put the whole cell in quotes and double those inside",
      CSV_INVALID_CLOSING_QUOTE: "there is text after a closing quote; double the quotes inside the cell",
      CSV_MAX_RECORD_SIZE: "a row has more than a million characters; a quote may be open",
    };
    throw new FormatError(`cannot be read as CSV: by line ${line}, ${reasons[error.code] ?? error.message}`);
  }
}

function checkHeaders(headers: readonly string[]): void {
  const missing = ["Year", "Headline"].filter((name) => !headers.includes(name));
  if (missing.length > 0) {
    throw new FormatError(
      `has no column ${missing.map((name) => `“${name}”`).join(" and no column ")} in its first row; begin it with ${timelineHeaders.slice(0, 4).join(", ")}, …, as TimelineJS's template does`,
    );
  }
  const twice = headers.find((name, index) => name !== "" && headers.indexOf(name) !== index);
  if (twice) throw new FormatError(`has two columns “${twice}”; rename or remove one of them`);
}

function addRow(timeline: GivenTimeline, row: string, read: (column: string) => string): void {
  const type = read("Type").toLowerCase();
  const skip = (note: Omit<RowNote, "row">) => timeline.notes.push({ row, ...note });
  if (type === "title" && timeline.title === "") {
    timeline.title = read("Headline");
    timeline.summary = read("Text");
  } else if (type === "era")
    skip({ column: "Type", message: "an era says nothing that happened and was left out" });
  else timeline.events.push(toEvent(row, read));
}

function toEvent(row: string, read: (column: string) => string): GivenEvent {
  return {
    row,
    uniqueId: "",
    start: { year: read("Year"), month: read("Month"), day: read("Day"), time: read("Time") },
    end: { year: read("End Year"), month: read("End Month"), day: read("End Day"), time: read("End Time") },
    display: read("Display Date"),
    edtf: "",
    headline: read("Headline"),
    text: read("Text"),
    group: read("Group") || read("Tag"),
    media: { url: read("Media"), credit: read("Media Credit"), caption: read("Media Caption") },
  };
}
