// One event of someone else's timeline → an event and what its document claims of it, or the reason why it has no place.
import type { ClaimEntry } from "../../seed/model/claim.ts";
import type { Dossier } from "../../seed/model/dossier.ts";
import { toWebAddress } from "../../seed/model/toCaptionHtml.ts";
import type { GivenEvent, RowNote } from "./GivenTimeline.ts";
import { htmlToText } from "./htmlToText.ts";
import { cutText, toContentId, toOneLine } from "./importedText.ts";
import { fromTimelineDates } from "./timelineDates.ts";
import { toGivenDates } from "./toGivenDates.ts";

export interface ImportSetting {
  document: string;
  speaker: string;
  /** EDTF. */
  said: string;
  /** Ids of the events so far, and what they say, with their rows. */
  taken: Map<string, string>;
}

export interface ImportedEvent {
  event: Dossier["events"][number];
  claims: ClaimEntry[];
  /** EDTF. */
  date: string;
  notes: RowNote[];
}

export function toImportedEvent(
  given: GivenEvent,
  setting: ImportSetting,
): ImportedEvent | { refused: RowNote } {
  const { row } = given;
  const refuse = (message: string, column?: string) => ({
    refused: { row, ...(column && { column }), message },
  });
  const written = toGivenDates(given);
  if ("message" in written) return refuse(written.message, written.column);
  const dates = fromTimelineDates(written);
  if ("problem" in dates) return refuse(dates.problem, "Year, Month, Day");
  const text = htmlToText(given.text);
  const name = toOneLine(htmlToText(given.headline)) || toOneLine(text).slice(0, 80);
  if (name === "") return refuse("is empty, and so is Text; say what happened", "Headline");

  const { date } = dates;
  const content = JSON.stringify([name, date, text]);
  const same = setting.taken.get(content);
  if (same) return refuse(`says the same as ${same}; remove one of them`);
  const byKey = toContentId(name, [setting.document, given.uniqueId || name], "event");
  const before = setting.taken.get(byKey);
  if (before && given.uniqueId)
    return refuse(`has the unique_id of ${before}; give it one of its own`, "unique_id");
  const id = before ? toContentId(name, [setting.document, content], "event") : byKey;
  setting.taken.set(content, row).set(id, row);

  const type = cutText(toOneLine(htmlToText(htmlToText(given.group))), 60);
  const summary = cutText(text, 1_000);
  const remarks = cutText(toRemarks(given, dates.notes), 600);
  const { document, speaker, said } = setting;
  const claim = {
    subject: id,
    speaker,
    via: [],
    document,
    locator: row,
    said,
    stance: "asserts",
    certainty: "stated",
    derivedFrom: [],
  } satisfies Partial<ClaimEntry>;
  return {
    event: { id, name: cutText(name, 200), kind: "Event", type, date, aliases: [], summary },
    claims: [
      { ...claim, predicate: "TOOK_PLACE", ...(remarks && { note: remarks }) },
      { ...claim, predicate: "DATE", value: date },
    ],
    date,
    notes: toNotes(given, { name, text, dates: dates.notes }),
  };
}

/** What was set aside or cut. */
function toNotes(
  { row, start, end }: GivenEvent,
  { name, text, dates }: { name: string; text: string; dates: readonly string[] },
): RowNote[] {
  const notes = dates.map((message) => ({ row, column: "Date", message }));
  if (name.length > 200)
    notes.push({ row, column: "Headline", message: `was cut to 200 of its ${name.length} characters` });
  if (text.length > 1_000)
    notes.push({ row, column: "Text", message: `was cut to 1000 of its ${text.length} characters` });
  if (start.time || end.time)
    notes.push({ row, column: "Time", message: "is no part of a date here and is kept as a note" });
  return notes;
}

/** What the model has no place for, as text. */
function toRemarks({ media, display, start, end }: GivenEvent, notes: readonly string[]): string {
  const parts: [string, string][] = [
    ["Medium", toWebAddress(media.url) ?? htmlToText(media.url)],
    ["Caption", htmlToText(media.caption)],
    ["Credit", htmlToText(media.credit)],
    ["Display date", notes.some((note) => note.includes("display date")) ? htmlToText(display) : ""],
    ["Time", [start.time, end.time].filter(Boolean).join(" to ")],
  ];
  return parts.flatMap(([name, text]) => (text === "" ? [] : [`${name}: ${toOneLine(text)}`])).join(". ");
}
