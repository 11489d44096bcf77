// The dossier: actors, events, places, topics, documents and the claims about them, as a person writes them down.
import { z } from "zod";
import { ClaimEntry, EdtfString, Slug } from "./claim.ts";
import { actorKinds, eventKinds } from "./kinds.ts";

const named = {
  id: Slug,
  name: z.string().min(1).max(200),
  aliases: z.array(z.string().min(1).max(200)).max(60).default([]).describe("Other spellings and scripts"),
  summary: z.string().max(1000).default("").describe("Who or what this is, in our own words"),
};

export const ActorEntry = z.strictObject({
  ...named,
  kind: z.enum(actorKinds),
  anonymous: z.boolean().optional().describe("Someone the source leaves unnamed"),
});
export const EventEntry = z.strictObject({
  ...named,
  kind: z.enum(eventKinds),
  type: z.string().max(60).describe("What sort of event: talks, crackdown, order"),
  date: EdtfString.optional(),
});
export const PlaceEntry = z.strictObject({
  ...named,
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
});
export const TopicEntry = z.strictObject(named);
export const DocumentEntry = z.strictObject({
  id: Slug,
  title: z.string().min(1).max(300),
  aliases: named.aliases,
  summary: named.summary,
  url: z.url({ protocol: /^https?$/ }).optional(),
  published: EdtfString.optional(),
  publisher: Slug.optional().describe("The outlet that published it"),
  cites: z.array(Slug).default([]).describe("Documents it draws on"),
});

export const Dossier = z
  .strictObject({
    backchannel: z.literal(1).describe("Version of this format"),
    title: z.string().min(1).max(200),
    summary: z.string().max(2000).default(""),
    licence: z.string().max(200).optional(),
    actors: z.array(ActorEntry).default([]),
    events: z.array(EventEntry).default([]),
    places: z.array(PlaceEntry).default([]),
    topics: z.array(TopicEntry).default([]),
    documents: z.array(DocumentEntry).default([]),
    claims: z.array(ClaimEntry).default([]),
  })
  .meta({ title: "Backchannel dossier" });

export type Dossier = z.infer<typeof Dossier>;
