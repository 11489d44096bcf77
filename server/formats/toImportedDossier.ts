// A timeline of others → a dossier: each event is what that document says, and what cannot be placed is refused by row and reason.
import type { Dossier } from "../../seed/model/dossier.ts";
import { toEdtfWords } from "../../seed/model/edtfWords.ts";
import { toWebAddress } from "../../seed/model/toCaptionHtml.ts";
import type { GivenTimeline, RowNote } from "./GivenTimeline.ts";
import { htmlToText } from "./htmlToText.ts";
import { cutText, toContentId } from "./importedText.ts";
import { type ImportSetting, toImportedEvent } from "./toImportedEvent.ts";

type Actor = Dossier["actors"][number];

export interface ImportSource {
  /** The document's title. */
  title: string;
  url?: string;
  /** EDTF: when the document says what it says. */
  said: string;
  /** Who says it; absent, whoever made the document. */
  speaker?: Actor;
}

export interface PlacedEvent {
  row: string;
  id: string;
  name: string;
  /** EDTF. */
  date: string;
  /** The same in words. */
  words: string;
  type: string;
}

export interface ImportPlan {
  dossier: Dossier;
  document: { id: string; title: string };
  speaker: Actor;
  events: PlacedEvent[];
  refused: RowNote[];
  notes: RowNote[];
}

export function toImportedDossier(timeline: GivenTimeline, source: ImportSource): ImportPlan {
  const title = cutText(source.title, 300);
  const document = { id: toDocumentId(source), title };
  const speaker = source.speaker ?? toAuthor(document);
  const setting: ImportSetting = {
    document: document.id,
    speaker: speaker.id,
    said: source.said,
    taken: new Map(),
  };
  const read = timeline.events.map((given) => ({ row: given.row, made: toImportedEvent(given, setting) }));
  const placed = read.flatMap(({ row, made }) => ("event" in made ? [{ row, ...made }] : []));
  const url = toWebAddress(source.url);
  return {
    document,
    speaker,
    events: placed.map(({ row, event: { id, name, type }, date }) => ({
      row,
      id,
      name,
      date,
      words: toEdtfWords(date),
      type,
    })),
    refused: [...timeline.refused, ...read.flatMap(({ made }) => ("refused" in made ? [made.refused] : []))],
    notes: [...timeline.notes, ...placed.flatMap(({ notes }) => notes)],
    dossier: {
      backchannel: 1,
      title: cutText(title, 200),
      summary: "",
      actors: placed.length > 0 ? [speaker] : [],
      events: placed.map(({ event }) => event),
      places: [],
      topics: [],
      documents:
        placed.length > 0
          ? [
              {
                ...document,
                aliases: [],
                summary: cutText(htmlToText(timeline.summary), 1_000),
                ...(url && { url }),
                ...(speaker.kind === "Outlet" && { publisher: speaker.id }),
                cites: [],
              },
            ]
          : [],
      claims: placed.flatMap(({ claims }) => claims),
    },
  };
}

export function toDocumentId({ title, url = "" }: Pick<ImportSource, "title" | "url">): string {
  const cut = cutText(title, 300);
  return toContentId(cut, [cut, url], "document");
}

/** Someone made the document, and it does not say who. */
function toAuthor({ id, title }: { id: string; title: string }): Actor {
  return {
    id: `${id}-author`,
    name: `Author of “${cutText(title, 150)}”`,
    kind: "Group",
    anonymous: true,
    aliases: [],
    summary: "",
  };
}
