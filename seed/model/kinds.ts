// What can stand in the graph: each kind once, under the label it carries in Cypher, in URLs and in dossiers.

export interface Kind {
  /** One word for the interface. */
  name: string;
  plural: string;
  /** Labels of such a node in Neo4j, the general one first. */
  labels: readonly string[];
  meaning: string;
}

export const kinds = {
  Person: {
    name: "Person",
    plural: "People",
    labels: ["Actor", "Person"],
    meaning: "A named human being",
  },
  Agency: {
    name: "Agency",
    plural: "Agencies",
    labels: ["Actor", "Agency"],
    meaning: "A body of a state",
  },
  Country: { name: "Country", plural: "Countries", labels: ["Actor", "Country"], meaning: "A state" },
  Organization: {
    name: "Organization",
    plural: "Organizations",
    labels: ["Actor", "Organization"],
    meaning: "A body with a name and a charter of its own",
  },
  Group: {
    name: "Group",
    plural: "Groups",
    labels: ["Actor", "Group"],
    meaning: "People without a name or charter of their own: a delegation, unnamed officials, rebel groups",
  },
  Outlet: {
    name: "Outlet",
    plural: "Outlets",
    labels: ["Actor", "Outlet"],
    meaning: "News media, which pass on what others say and also speak",
  },
  Meeting: {
    name: "Meeting",
    plural: "Meetings",
    labels: ["Event", "Meeting"],
    meaning: "A meeting that happened, is planned, or is said to have happened",
  },
  Event: {
    name: "Event",
    plural: "Events",
    labels: ["Event"],
    meaning: "Something that happened or is said to have happened",
  },
  Place: { name: "Place", plural: "Places", labels: ["Place"], meaning: "Where" },
  Topic: {
    name: "Topic",
    plural: "Topics",
    labels: ["Topic"],
    meaning: "About what; a demand is a topic too",
  },
  Document: { name: "Document", plural: "Documents", labels: ["Document"], meaning: "A source" },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;

export const kindNames = Object.keys(kinds) as KindName[];

export const actorKinds = [
  "Person",
  "Agency",
  "Country",
  "Organization",
  "Group",
  "Outlet",
] as const satisfies KindName[];

export const eventKinds = ["Meeting", "Event"] as const satisfies KindName[];

/** The most particular kind that a node's labels name; undefined for a node outside the model, such as a claim. */
export function toKind(labels: readonly string[]): KindName | undefined {
  return kindNames.find((kind) => kinds[kind].labels.every((label) => labels.includes(label)));
}
