// Events and claims of a small made-up dossier, with names that try to be more than text.
import type { ClaimAnswer, GraphNode } from "../../server/contract.ts";

export const hostile = "</script><img src=x onerror=alert(1)><script>alert(2)</script>";

export function toSampleEvent(id: string, name: string, date?: string): GraphNode {
  return {
    id,
    kind: "Meeting",
    name,
    aliases: [],
    summary: `What is told of ${name}`,
    type: "talks",
    degree: 2,
    ...(date !== undefined && { date }),
  };
}

export function toSampleClaim(id: string, about: GraphNode, given: Partial<ClaimAnswer> = {}): ClaimAnswer {
  return {
    id,
    subject: { id: about.id, name: about.name, kind: about.kind },
    predicate: "TOOK_PLACE",
    stance: "asserts",
    certainty: "stated",
    said: "2018-08-28",
    saidStart: "2018-08-28",
    saidEnd: "2018-08-28",
    speaker: { id: `speaker-${id}`, name: `Speaker ${id}`, kind: "Group" },
    via: [],
    document: { id: "report", title: "A report", url: "https://example.org/report" },
    locator: "¶3",
    retracted: false,
    derivedFrom: [],
    ...given,
  };
}

/** One event for each way a date can be written, and one without. */
export const sampleDates = [
  "2018",
  "2018-06",
  "2018-09-14",
  "2003-05~",
  "2018?",
  "2018-06-14%",
  "2018-21",
  "201X",
  "19XX",
  "2018-XX",
  "2018-06-XX",
  "2011/2018",
  "2011-03~/2018-08-29",
  "2011/..",
  "../2018-08",
  "/2018",
  "-0043-03-15",
];
