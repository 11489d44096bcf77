// As many events as one likes with what is said of them, the same in every run.
import type { TimelineAnswer, TimelineClaim, TimelineEvent } from "../../server/timelineContract.ts";

const statuses = ["single-source", "corroborated", "contested", "denied"] as const;
const stances = ["asserts", "confirms", "denies"] as const;
const words = [
  "Talks",
  "Summit",
  "Visit",
  "Call",
  "Arrest",
  "Statement",
  "Sanctions",
  "Ceasefire",
  "Hearing",
];
const places = ["Geneva", "Damascus", "Astana", "Vienna", "Amman", "Rome", "Doha", "Cairo", "Paris"];

/** Three claims for each event; dates of all precisions from 2010 on. */
export function toManyEvents(count: number): TimelineAnswer {
  const random = createRandom(7);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const people = Array.from({ length: 24 }, (_, at) => toNamed(`p${at}`, `Person ${at}`, "Person"));
  const outlets = Array.from({ length: 8 }, (_, at) => toNamed(`o${at}`, `Outlet ${at}`, "Outlet"));
  const topics = Array.from({ length: 9 }, (_, at) => toNamed(`t${at}`, `Topic ${at}`, "Topic"));
  const events: TimelineEvent[] = [];
  const claims: TimelineClaim[] = [];
  for (let index = 0; index < count; index++) {
    const first = Date.UTC(2010, 0, 1) + Math.floor(random() ** 0.6 * 15 * 365) * day;
    const date = toDate(first, random(), random);
    const status = random() < 0.6 ? "single-source" : pick(statuses);
    const event: TimelineEvent = {
      id: `e${index}`,
      kind: random() < 0.5 ? "Meeting" : "Event",
      name: `${pick(words)} in ${pick(places)} ${index}`,
      type: "talks",
      ...date,
      assessment: { status, claims: 3, speakers: 2, assertedBy: 1, deniedBy: status === "contested" ? 1 : 0 },
      claims: 3,
      actors: [pick(people), pick(people)].map((person) => ({ ...person, denied: false })),
      topics: [pick(topics)],
      places: [],
      documents: [`d${index % 12}`],
    };
    events.push(event);
    for (let at = 0; at < 3; at++) {
      const said = toIso(first + Math.floor(random() * 120) * day);
      claims.push({
        id: `c${index}-${at}`,
        subject: event,
        predicate: "TOOK_PLACE",
        stance: random() < 0.7 ? "asserts" : pick(stances),
        ...(random() < 0.3
          ? toDate(Date.parse(said), 0.4, random, "said")
          : { said, saidStart: said, saidEnd: said }),
        speaker: random() < 0.5 ? pick(people) : pick(outlets),
        via: [pick(outlets)],
        document: { id: `d${index % 12}`, title: `Document ${index % 12}` },
        locator: `¶${at}`,
        derivedFrom: [],
      } as TimelineClaim);
    }
  }
  events.sort((a, b) => ((a.start ?? a.end ?? "") < (b.start ?? b.end ?? "") ? -1 : 1));
  return { events, claims, more: { events: 0, claims: 0, hiddenEvents: 0, hiddenClaims: 0 } };
}

const day = 86_400_000;

function toIso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** `sort` 0 to 1: most are days, some months, years, spans and open ends. */
function toDate(time: number, sort: number, random: () => number, as?: "said") {
  const iso = toIso(time);
  const [year, month] = [iso.slice(0, 4), iso.slice(0, 7)];
  const last = toIso(Date.UTC(Number(year), Number(month.slice(5)), 0));
  const later = toIso(time + (20 + Math.floor(random() * 300)) * day);
  const found =
    sort < 0.35
      ? { date: iso, start: iso, end: iso }
      : sort < 0.6
        ? { date: month, start: `${month}-01`, end: last }
        : sort < 0.7
          ? { date: `${month}~`, start: `${month}-01`, end: last }
          : sort < 0.76
            ? { date: year, start: `${year}-01-01`, end: `${year}-12-31` }
            : sort < 0.94
              ? { date: `${iso}/${later}`, start: iso, end: later }
              : sort < 0.97
                ? { date: `${iso}/..`, start: iso }
                : { date: `../${month}`, end: last };
  return as ? { said: found.date, saidStart: found.start, saidEnd: found.end } : found;
}

function toNamed<Kind extends string>(id: string, name: string, kind: Kind) {
  return { id, name, kind };
}

/** mulberry32 */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
