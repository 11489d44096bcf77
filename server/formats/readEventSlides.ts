// The events that the filters and the lens leave, each with the claims about it, as slides in the order of time.
import { eventKinds, type KindName } from "../../seed/model/kinds.ts";
import { predicates } from "../../seed/model/predicates.ts";
import { toAssessment } from "../../seed/model/status.ts";
import { readClaims, toStatement } from "../claims/readClaims.ts";
import type { ClaimAnswer, Filters, GraphNode } from "../contract.ts";
import type { Database } from "../database/database.ts";
import { readSeenNodes } from "../explore/readSeenNodes.ts";
import { toLens } from "../explore/relationFilter.ts";
import { HttpProblem } from "../http/problem.ts";
import type { TimelineSlide } from "./TimelineSlide.ts";
import { toEventSlide } from "./toEventSlide.ts";

const page = 1_000;
/** More claims than anyone reads on a timeline. */
const mostClaims = 20_000;

const isEvent = (kind: KindName) => (eventKinds as readonly KindName[]).includes(kind);
const aboutEvents = Object.entries(predicates)
  .filter(([, { subjects, objects }]) => [...subjects, ...objects].some(isEvent))
  .map(([name]) => name);

/** Throws a problem where there are more claims than a timeline can hold. */
export async function readEventSlides(database: Database, filters: Filters): Promise<TimelineSlide[]> {
  const { status, ...asked } = filters;
  const claims = await readAllClaims(database, { ...asked, predicate: asked.predicate ?? aboutEvents });
  const about = new Map<string, ClaimAnswer[]>();
  for (const claim of claims) {
    for (const end of [claim.subject, claim.object]) {
      if (!end || !isEvent(end.kind)) continue;
      const known = about.get(end.id);
      if (known) known.push(claim);
      else about.set(end.id, [claim]);
    }
  }
  const events = await readSeenNodes(database, [...about.keys()], toLens(filters));
  return events
    .filter(({ id }) => !status || hasStatus(about.get(id) ?? [], status))
    .sort(byTime)
    .map((event) => toEventSlide(event, about.get(event.id) ?? []));
}

async function readAllClaims(database: Database, filters: Filters): Promise<ClaimAnswer[]> {
  const all: ClaimAnswer[] = [];
  for (let offset = 0; ; offset += page) {
    const { claims, total } = await readClaims(database, { ...filters, limit: page, offset });
    if (total > mostClaims) {
      throw new HttpProblem(
        "QUERY_TOO_LARGE",
        `There are ${total} claims about these events, and an export takes ${mostClaims}; narrow it by topic, days, speaker or document`,
      );
    }
    all.push(...claims.filter(({ retracted }) => !retracted));
    if (offset + claims.length >= total || claims.length === 0) return all;
  }
}

function hasStatus(claims: readonly ClaimAnswer[], wanted: NonNullable<Filters["status"]>): boolean {
  const took = claims.filter(({ predicate }) => predicate === "TOOK_PLACE");
  const status = toAssessment(took.map(toStatement))?.status;
  return status !== undefined && wanted.includes(status);
}

/** What has no date comes last. */
function byTime(one: GraphNode, other: GraphNode): number {
  const [a, b] = [one.start ?? one.end ?? "~", other.start ?? other.end ?? "~"];
  return a < b ? -1 : a > b ? 1 : one.id < other.id ? -1 : 1;
}
