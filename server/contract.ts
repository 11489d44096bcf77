// The shapes that every endpoint is made of: nodes, relations, claims, filters, problems; `endpoints.ts` has the endpoints.
import { z } from "zod";
import { kindNames } from "../seed/model/kinds.ts";
import { certainties, stances, statuses } from "../seed/model/stances.ts";
import { Position } from "./cypherContract.ts";

export const Id = z.string().min(1).max(120);
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day is written YYYY-MM-DD");
export const Kind = z.enum(kindNames);
const PredicateName = z
  .string()
  .regex(/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/, "a predicate is written UPPER_SNAKE")
  .max(60);

/** A query parameter that may be repeated or comma-separated. */
export function list<T extends z.ZodType>(item: T, most = 200) {
  const split = (given: unknown) =>
    given === undefined
      ? undefined
      : [given].flat().flatMap((part) => String(part).split(",").filter(Boolean));
  return z.preprocess(split, z.array(item).max(most).optional());
}

/** The same filters everywhere: what is shown, and the lens it is seen through. */
export const Filters = z.strictObject({
  kind: list(Kind),
  predicate: list(PredicateName),
  status: list(z.enum(statuses)),
  topic: list(Id),
  from: Day.optional().describe("Event time: nothing that ended before this day"),
  to: Day.optional().describe("Event time: nothing that began after this day"),
  when: z
    .enum(["possibly", "certainly"])
    .optional()
    .describe(
      "How `from` and `to` are meant: possibly (the rule) lets through what may lie between them, as its date touches them or is not known; certainly, what lies between them whatever day of its date it was",
    ),
  speaker: list(Id).describe("According to these speakers"),
  via: list(Id).describe("According to what these outlets passed on"),
  document: list(Id).describe("According to these documents"),
  asOf: Day.optional().describe("Only claims said by this day"),
});
export type Filters = z.infer<typeof Filters>;

/** The lens alone: who is listened to, and until what day. */
export const LensQuery = Filters.pick({ speaker: true, via: true, document: true, asOf: true });
export type LensQuery = z.infer<typeof LensQuery>;

export const limit = (preset: number, most: number) =>
  z.coerce.number().int().min(1).max(most).default(preset);

export const SearchQuery = LensQuery.extend({
  q: z.string().max(200),
  kind: list(Kind),
  limit: limit(10, 100),
});
export const SearchResult = z.object({
  id: Id,
  name: z.string(),
  kind: Kind,
  match: z.string().describe("The name or alias that matched"),
  score: z.number(),
});
export const SearchAnswer = z.object({
  results: z.array(SearchResult),
  facets: z
    .array(z.object({ kind: Kind, count: z.number().int() }))
    .describe("Matches of each kind before the filter by kind, most first"),
  total: z
    .number()
    .int()
    .describe("Matches of the kinds asked for, shown or not; the nearest thousand are counted"),
});

export const Assessment = z.object({
  status: z.enum(statuses),
  claims: z.number().int().describe("Unretracted claims it rests on"),
  speakers: z.number().int().describe("Independent speakers, whatever their stance"),
  assertedBy: z.number().int().describe("Independent speakers who assert or confirm"),
  deniedBy: z.number().int().describe("Independent speakers who deny"),
});

export const GraphNode = z.object({
  id: Id,
  kind: Kind,
  name: z.string(),
  aliases: z.array(z.string()),
  summary: z.string(),
  anonymous: z.boolean().optional(),
  type: z.string().optional(),
  date: z.string().optional().describe("EDTF, of an event"),
  start: z.string().optional().describe("ISO day, first of the event"),
  end: z.string().optional().describe("ISO day, last of the event"),
  lat: z.number().optional(),
  lon: z.number().optional(),
  status: z.enum(statuses).optional().describe("Of an event that someone says took place or did not"),
  degree: z
    .number()
    .int()
    .describe("Relations it has in the whole database; of a node alone, those the lens lets through"),
});
export type GraphNode = z.infer<typeof GraphNode>;

export const Relation = Assessment.extend({
  id: z.string().describe("start~TYPE~end"),
  type: z.string(),
  namedBy: z.number().int().optional().describe("Those of `assertedBy` who have a name"),
  start: Id,
  end: Id,
  first: z.string().optional().describe("ISO day: first said"),
  last: z.string().optional().describe("ISO day: last said"),
  from: z.string().optional().describe("ISO day: when it first happened or held"),
  to: z.string().optional().describe("ISO day: when it last happened or held"),
  side: z.string().optional(),
  events: z.array(Id).optional().describe("Meetings it is derived from"),
});
export type Relation = z.infer<typeof Relation>;

export const More = z.object({
  nodes: z
    .number()
    .int()
    .describe(
      "Nodes left out of this answer. Without ids all three count over the whole database, through filters and lens; with ids, over what touches the nodes that were expanded",
    ),
  relations: z.number().int().describe("Relations left out of this answer"),
  hidden: z.number().int().describe("Relations of which the lens leaves no claim, whatever their status"),
});

export const GraphQuery = Filters.extend({
  ids: list(Id, 500).describe("Start here; without it, the best-supported part of everything"),
  depth: z.coerce.number().int().min(0).max(3).default(1),
  limit: limit(300, 2000),
});
export const GraphAnswer = z.object({ nodes: z.array(GraphNode), relations: z.array(Relation), more: More });
export type GraphAnswer = z.infer<typeof GraphAnswer>;

export const NeighborsQuery = Filters.extend({
  limit: limit(25, 500),
  offset: z.coerce.number().int().min(0).default(0),
});

export const Named = z.object({ id: Id, name: z.string(), kind: Kind });

export const ClaimAnswer = z.object({
  id: z.string(),
  subject: Named,
  predicate: z.string(),
  object: Named.optional(),
  value: z.string().optional(),
  stance: z.enum(stances),
  certainty: z.enum(certainties),
  said: z.string().describe("EDTF"),
  saidStart: z.string().optional(),
  saidEnd: z.string().optional(),
  date: z.string().optional(),
  side: z.string().optional(),
  speaker: Named.extend({ anonymous: z.boolean().optional() }),
  via: z.array(Named).describe("Outlets that passed it on, in order"),
  document: z.object({
    id: Id,
    title: z.string(),
    url: z.string().optional(),
    published: z.string().optional(),
  }),
  locator: z.string(),
  note: z.string().optional(),
  reliability: z.string().optional(),
  credibility: z.number().optional(),
  retracted: z.boolean(),
  derivedFrom: z.array(z.string()).describe("Ids of the claims it repeats; such a claim adds no speaker"),
});
export type ClaimAnswer = z.infer<typeof ClaimAnswer>;

export const NodeAnswer = GraphNode.extend({
  labels: z.array(z.string()),
  published: z.string().optional(),
  url: z.string().optional(),
  publisher: Named.optional(),
  cites: z.array(Named).optional(),
  counts: z
    .array(z.object({ predicate: z.string(), direction: z.enum(["out", "in"]), relations: z.number().int() }))
    .describe("Relations by predicate, before expanding"),
  properties: z
    .array(
      z.object({
        predicate: z.string(),
        value: z.string(),
        assessment: Assessment,
        claims: z
          .array(ClaimAnswer)
          .describe("The first to say so, up to 25; the assessment counts them all"),
      }),
    )
    .describe("Best supported first, up to 100"),
  says: z.number().int().describe("Unretracted claims of which it is the speaker"),
});
export type NodeAnswer = z.infer<typeof NodeAnswer>;

/** `status` asks for the status of what a claim says (one subject, predicate, object or value); `from` and `to` for its own date, or its event's. */
export const ClaimsQuery = Filters.extend({
  relation: z.string().max(400).optional().describe("start~TYPE~end: what this relation rests on"),
  node: Id.optional().describe("Claims about this node"),
  ids: list(Id).describe("These claims alone"),
  limit: limit(100, 1000),
  offset: z.coerce.number().int().min(0).default(0),
});
export const ClaimsAnswer = z.object({
  assessment: Assessment.optional().describe("Of the relation or event asked for"),
  claims: z.array(ClaimAnswer),
  total: z.number().int(),
  hidden: z.number().int().describe("Claims that the lens hides, whatever the status"),
});
export type ClaimsAnswer = z.infer<typeof ClaimsAnswer>;

export const HealthAnswer = z.object({
  status: z.literal("ok"),
  neo4j: z.object({ version: z.string(), edition: z.string(), managed: z.boolean() }),
  editor: z.boolean().describe("Whether this request carried the editor's key, and so may write"),
});

/** RFC 9457. `code` comes from a closed list; `starting` tells the page how far Neo4j is. */
export const Problem = z.object({
  type: z.string(),
  title: z.string().describe("What is wrong and what to do about it"),
  status: z.number().int(),
  code: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  clause: z.string().optional().describe("The part of a query that was refused"),
  position: Position.optional(),
});
export type Problem = z.infer<typeof Problem>;
