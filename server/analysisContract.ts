// The shapes of what analysts ask: voices, paths, contacts, accounts of an event, weak spots, saved workspaces.
import { z } from "zod";
import { stances } from "../seed/model/stances.ts";
import { Assessment, ClaimAnswer, Filters, GraphNode, Id, limit, list, Named, Relation } from "./contract.ts";

const RelationId = z.string().min(1).max(400).describe("start~TYPE~end");

export const RelationsBody = z.strictObject({
  ids: z.array(Id).max(2_000),
  filters: Filters.default({}),
});
/** All relations among the ids, through the lens; ids that are not there are passed over. */
export const RelationsAnswer = z.object({
  relations: z.array(Relation),
  hidden: z.number().int().describe("Relations among them that the lens hides"),
});

export const VoicesQuery = z.strictObject({
  q: z.string().max(200).optional().describe("Only voices with this in their name"),
  limit: limit(100, 500),
});
const Voice = Named.extend({
  anonymous: z.boolean().optional(),
  claims: z.number().int().describe("Unretracted claims said, passed on or printed"),
});
const Voices = z.object({ voices: z.array(Voice), total: z.number().int() });
export const VoicesAnswer = z.object({
  speakers: Voices,
  outlets: Voices,
  documents: Voices,
  days: z
    .array(
      z.object({
        day: z.string().describe("ISO day from which a claim counts as said"),
        claims: z.number().int(),
        denials: z.number().int(),
      }),
    )
    .describe("Earliest first, whatever `q` and `limit` are"),
  undated: z.number().int().describe("Claims without a day, which every day lets through"),
});
export type VoicesAnswer = z.infer<typeof VoicesAnswer>;

/**
 * `from` and `to` are ends here; event time has names of its own.
 * `kind` is about the nodes between: the ends are those asked for, whatever they are.
 * A relation that is only denied carries no path, unless `status` asks for it.
 */
export const PathsQuery = Filters.omit({ from: true, to: true }).extend({
  from: list(Id, 20).describe("Ends of the paths"),
  to: list(Id, 20).describe("The other ends; without them, every two of `from`"),
  happenedFrom: Filters.shape.from,
  happenedTo: Filters.shape.to,
  maxLength: z.coerce.number().int().min(1).max(8).default(4).describe("Relations on a path"),
  which: z
    .enum(["all", "shortest"])
    .default("all")
    .describe("All up to `maxLength`, or of each two ends the shortest alone"),
  limit: limit(25, 200),
});
export type PathsQuery = z.infer<typeof PathsQuery>;
/** From one node to the next, over one or more relations, strongest first. */
const Hop = z.object({ from: Id, to: Id, relations: z.array(RelationId) });
export const PathsAnswer = z.object({
  paths: z
    .array(
      z.object({
        nodes: z.array(Id),
        hops: z.array(Hop),
        weakest: RelationId.describe(
          "Of the strongest relation of each hop, the weakest: what the path stands or falls with",
        ),
      }),
    )
    .describe("Shortest first, of one length the strongest first"),
  shortest: z.number().int().optional().describe("Relations on the shortest path there is within the bound"),
  alone: z.array(Id).describe("Ends from which nothing leads anywhere under these filters and this lens"),
  nodes: z.array(GraphNode),
  relations: z.array(Relation),
  more: z.object({
    paths: z.number().int().describe("Found, but left out of this answer"),
    cut: z.boolean().describe("The search met its own bound: there may be paths it has not seen"),
  }),
});
export type PathsAnswer = z.infer<typeof PathsAnswer>;

/** As with paths, `kind` is about the contacts, and who is only denied to be next to someone is no contact. */
export const ContactsQuery = Filters.extend({ ids: list(Id, 50), limit: limit(25, 500) });
export type ContactsQuery = z.infer<typeof ContactsQuery>;
export const ContactsAnswer = z.object({
  contacts: z
    .array(z.object({ id: Id, of: z.array(Id), relations: z.array(RelationId) }))
    .describe("Next to at least two of those asked for; to most of them first"),
  nodes: z.array(GraphNode).describe("The contacts shown, and those asked for"),
  relations: z.array(Relation),
  total: z.number().int(),
  cut: z
    .boolean()
    .describe("More were found than the lens was asked about: there may be contacts that are not counted"),
});
export type ContactsAnswer = z.infer<typeof ContactsAnswer>;

export const aspects = ["happened", "who", "where", "when", "duration", "about", "demands", "other"] as const;
export const AccountsAnswer = z.object({
  event: GraphNode,
  statements: z
    .array(
      z.object({
        id: z.string(),
        aspect: z.enum(aspects),
        subject: Named,
        predicate: z.string(),
        object: Named.optional(),
        value: z.string().optional(),
        assessment: Assessment,
      }),
    )
    .describe("In the order of the aspects"),
  speakers: z
    .array(Named.extend({ anonymous: z.boolean().optional(), claims: z.number().int() }))
    .describe("Who speaks on most statements first"),
  cells: z
    .array(
      z.object({
        statement: z.string(),
        speaker: Id,
        stance: z.enum([...stances, "both"]).describe("both: supports and denies it"),
        repeats: z.boolean().describe("Every claim of the cell repeats another: it adds no speaker"),
        claims: z.array(z.string()),
      }),
    )
    .describe("A speaker and statement without a cell: silence"),
  claims: z.array(ClaimAnswer),
  hidden: z.number().int().describe("Claims that the lens hides"),
});
export type AccountsAnswer = z.infer<typeof AccountsAnswer>;

export const weakSpotNames = ["single-source", "contested", "anonymous", "unsourced"] as const;
export const WeakSpotsQuery = Filters.extend({
  section: z.enum(weakSpotNames).optional().describe("This one alone"),
  limit: limit(50, 500),
  offset: z.coerce.number().int().min(0).default(0),
});
const RelationSection = z.object({ relations: z.array(Relation), total: z.number().int() });
export const WeakSpotsAnswer = z.object({
  singleSource: RelationSection.optional(),
  contested: RelationSection.optional(),
  anonymous: RelationSection.optional().describe("All who independently assert or confirm it are unnamed"),
  unsourced: z
    .object({
      claims: z.array(
        ClaimAnswer.extend({
          lacks: z
            .array(z.enum(["url", "locator"]))
            .describe("No http or https address, which nobody has tried to open; no place in it"),
        }),
      ),
      total: z.number().int(),
    })
    .optional(),
  nodes: z.array(Named),
});
export type WeakSpotsAnswer = z.infer<typeof WeakSpotsAnswer>;

/** What an address may hold without being changed: no blanks, no quotes, no angle brackets, no second `#`. */
const addressText = /^[!$-;=?-~]*$/;
const nested = /(?:^|[?&])(?:view|key)=/;

export const WorkspaceBody = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, "is empty; give the workspace a name")
    .max(120, "is longer than 120 characters")
    .regex(/^\P{Cc}*$/u, "holds control characters; leave them out")
    .optional()
    .describe("Saving again under a name replaces what was there; without one it is a short link"),
  id: z
    .string()
    .regex(/^[\w-]{12}$/, "is no id of a named workspace")
    .optional()
    .describe("Of one that was removed: under its name it comes back with its link, unless that is taken"),
  search: z
    .string()
    .max(20_000, "is longer than 20,000 characters; show less")
    .regex(addressText, "is no part of an address; send what stands after `?`, encoded")
    .refine((text) => !nested.test(text), "holds `view` or `key`; leave them out")
    .describe("The view, as the address writes it after `?`"),
  at: z
    .string()
    .max(40_000, "is longer than 40,000 characters; show less")
    .regex(addressText, "is no part of an address; send what stands after `#`")
    .default("")
    .describe("Where the nodes stand, as the address writes it after `#`"),
});
export type WorkspaceBody = z.infer<typeof WorkspaceBody>;
export const Workspace = z.object({
  id: z.string(),
  name: z.string().optional(),
  search: z.string(),
  at: z.string(),
  saved: z.string().describe("ISO time"),
});
export type Workspace = z.infer<typeof Workspace>;
export const SavedWorkspace = Workspace.extend({
  replaced: z.boolean().describe("Something else was saved under this name until now"),
});
export type SavedWorkspace = z.infer<typeof SavedWorkspace>;
export const WorkspacesAnswer = z.object({
  workspaces: z.array(Workspace.omit({ search: true, at: true })).describe("Last saved first"),
});
export const Removed = z.object({ removed: z.boolean() });
