// The shapes of typed Cypher, of the schema it runs on, and of the evidence behind what it returns; `contract.ts` has the endpoints.
import { z } from "zod";
import { kindNames } from "../seed/model/kinds.ts";
import { statuses } from "../seed/model/stances.ts";

const Id = z.string().min(1).max(120);
const RelationId = z.string().min(1).max(400);
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day is written YYYY-MM-DD");

export const CypherBody = z.strictObject({
  query: z.string().min(1, "is empty; write a query").max(20_000, "is longer than 20,000 characters"),
  params: z
    .record(z.string(), z.unknown())
    .default({})
    .describe(
      'Whole numbers arrive as integers, others as floats. What JSON has no form for is tagged: {"$type": "date", "value": "2018-08-29"}; so are integer, float, time, localtime, datetime, localdatetime, duration, point and bytes.',
    ),
  timeoutMs: z.number().int().min(1).max(30_000).default(5_000),
  typed: z
    .boolean()
    .default(false)
    .describe("Tag temporal values and big integers in the answer just as parameters are tagged"),
});

/** An operator of a plan; `dbHits` and `rows` are there after PROFILE alone. */
export interface Plan {
  operator: string;
  arguments: Record<string, unknown>;
  identifiers: string[];
  dbHits?: number;
  rows?: number;
  children: Plan[];
}
const Plan: z.ZodType<Plan> = z.lazy(() =>
  z.object({
    operator: z.string(),
    arguments: z.record(z.string(), z.unknown()),
    identifiers: z.array(z.string()),
    dbHits: z.number().optional(),
    rows: z.number().optional(),
    children: z.array(Plan),
  }),
);

export const Position = z.object({ offset: z.number(), line: z.number(), column: z.number() });

export const CypherSummary = z.object({
  rows: z.number().int(),
  truncated: z.boolean(),
  truncatedBy: z.enum(["rows", "bytes"]).optional().describe("Which limit cut the answer"),
  ms: z.number().describe("From the request to the last row"),
  queryType: z.string().optional().describe("r: reads; s: looks at the schema"),
  plan: Plan.optional().describe("Of EXPLAIN and PROFILE"),
  profiled: z.boolean().optional(),
  notifications: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      description: z.string(),
      severity: z.string(),
      category: z.string().optional(),
      position: Position.optional(),
    }),
  ),
});
export type CypherSummary = z.infer<typeof CypherSummary>;

/** `text/csv` has the rows alone; `application/x-ndjson` has `{columns}`, a line for each row, then `{summary}` or `{problem}`. */
export const CypherAnswer = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
  summary: CypherSummary,
});
export type CypherAnswer = z.infer<typeof CypherAnswer>;

const PropertyOfSchema = z.object({
  name: z.string(),
  types: z.array(z.string()).describe("As Cypher names them: STRING, LIST<STRING>, INTEGER …"),
  share: z.number().describe("0 to 1: how many of those looked at have it"),
});
export const SchemaAnswer = z.object({
  labels: z.array(
    z.object({ name: z.string(), count: z.number().int(), properties: z.array(PropertyOfSchema) }),
  ),
  relationshipTypes: z.array(
    z.object({
      name: z.string(),
      count: z.number().int(),
      properties: z.array(PropertyOfSchema),
      between: z
        .array(z.object({ start: z.string(), end: z.string(), count: z.number().int() }))
        .describe("The most telling label of either end, most frequent first"),
    }),
  ),
  propertyKeys: z.array(z.string()),
  sampled: z.number().int().describe("Properties and ends are read off at most so many of each"),
});
export type SchemaAnswer = z.infer<typeof SchemaAnswer>;

export const EvidenceBody = z.strictObject({
  relations: z.array(RelationId).max(2_000).default([]),
  claims: z.array(z.string().min(1).max(200)).max(2_000).default([]),
  documents: z.array(Id).max(2_000).default([]),
  lens: z
    .strictObject({
      speaker: z.array(Id).max(200).optional(),
      via: z.array(Id).max(200).optional(),
      document: z.array(Id).max(200).optional(),
      asOf: Day.optional(),
    })
    .default({}),
});
const Named = z.object({ id: Id, name: z.string(), kind: z.enum(kindNames) });
export const EvidenceAnswer = z.object({
  relations: z
    .array(
      z.object({
        id: RelationId,
        status: z.enum(statuses),
        claims: z.number().int(),
        speakers: z.number().int(),
        assertedBy: z.number().int(),
        deniedBy: z.number().int(),
        first: z.string().optional(),
        last: z.string().optional(),
      }),
    )
    .describe("As the lens lets them be"),
  hidden: z.array(RelationId).describe("Relations of which the lens leaves no claim"),
  unknown: z.array(z.string()).describe("Ids that are not there"),
  sources: z
    .array(
      z.object({
        document: z.object({
          id: Id,
          title: z.string(),
          url: z.string().optional(),
          published: z.string().optional().describe("EDTF"),
          publisher: Named.optional(),
        }),
        claims: z.number().int(),
        locators: z.array(z.string()),
        speakers: z.array(Named),
      }),
    )
    .describe("Documents behind what was asked for, most claims first"),
});
export type EvidenceAnswer = z.infer<typeof EvidenceAnswer>;
