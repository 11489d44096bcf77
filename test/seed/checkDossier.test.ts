// Each rule of the check fires on a small dossier broken in one place, and only that rule.
import { describe, expect, test } from "vitest";
import { checkDossier } from "../../seed/dossier/checkDossier.ts";
import { Dossier } from "../../seed/model/dossier.ts";

/** A sound dossier, as a person would type it. */
function small() {
  const told = { speaker: "anna", via: ["herald"], document: "report", locator: "¶1", said: "2020-01-02" };
  return {
    backchannel: 1,
    title: "Small",
    actors: [
      { id: "anna", name: "Anna", kind: "Person", aliases: ["Anne"] },
      { id: "ben", name: "Ben", kind: "Person", aliases: ["Benno"] },
      { id: "herald", name: "The Herald", kind: "Outlet" },
    ] as Record<string, unknown>[],
    events: [{ id: "lunch", name: "Lunch", kind: "Meeting", type: "talks", date: "2020" }] as Record<
      string,
      unknown
    >[],
    places: [{ id: "rome", name: "Rome" }] as Record<string, unknown>[],
    topics: [] as Record<string, unknown>[],
    documents: [{ id: "report", title: "Report", publisher: "herald" }] as Record<string, unknown>[],
    claims: [
      { ...told, subject: "anna", predicate: "MET_WITH", object: "ben", key: "met" },
      { ...told, subject: "anna", predicate: "PARTICIPATED_IN", object: "lunch", side: "left" },
      { ...told, subject: "lunch", predicate: "HELD_AT", object: "rome" },
      { ...told, subject: "lunch", predicate: "TOOK_PLACE" },
      { ...told, subject: "lunch", predicate: "DATE", value: "2020" },
      { ...told, subject: "anna", predicate: "ICE_CREAM_WITH", object: "ben", derivedFrom: ["met"] },
    ] as Record<string, unknown>[],
  };
}
type Small = ReturnType<typeof small>;

function problemsAfter(breakIt: (dossier: Small) => void) {
  const dossier = small();
  breakIt(dossier);
  return checkDossier(Dossier.parse(dossier)).map(({ path, message }) => `${path}: ${message}`);
}

/** Changes one entry; an undefined value removes its key. */
const set =
  (list: "actors" | "events" | "documents" | "claims", at: number, changes: Record<string, unknown>) =>
  (dossier: Small) => {
    Object.assign(dossier[list][at] ?? {}, changes);
  };

describe("checkDossier", () => {
  test("finds nothing in a sound dossier, unknown predicates included", () => {
    expect(problemsAfter(() => {})).toEqual([]);
  });

  const table: [string, (dossier: Small) => void, string][] = [
    [
      "an id twice in one list",
      (d) => d.actors.push({ id: "anna", name: "Other", kind: "Person" }),
      "actors[3].id: the id “anna” is already that of actors[0]",
    ],
    [
      "an id twice over two lists",
      (d) => d.topics.push({ id: "rome", name: "Rome" }),
      "topics[0].id: the id “rome” is already that of places[0]",
    ],
    [
      "an alias equal to the name",
      set("actors", 0, { aliases: ["ANNA"] }),
      "actors[0].aliases[0]: unused alias “ANNA”",
    ],
    [
      "an alias twice",
      set("actors", 0, { aliases: ["Anne", "Anne"] }),
      "actors[0].aliases[1]: unused alias “Anne”",
    ],
    [
      "an alias that is another's name",
      set("actors", 0, { aliases: ["ben"] }),
      "actors[0].aliases[0]: the alias “ben” is also a name of “ben”",
    ],
    [
      "an alias that is another's alias",
      set("actors", 1, { aliases: ["Anne"] }),
      "actors[1].aliases[0]: the alias “Anne” is also a name of “anna”",
    ],
    [
      "an entry that no claim uses",
      (d) => d.topics.push({ id: "peace", name: "Peace" }),
      "topics[0].id: unused: no claim speaks of “peace”",
    ],
    [
      "a date nobody states",
      set("events", 0, { date: "2021" }),
      "events[0].date: nobody says “2021”; add a claim DATE of “lunch”",
    ],
    ["a date only denied", set("claims", 4, { stance: "denies" }), "events[0].date: nobody says “2020”"],
    [
      "an unknown publisher",
      set("documents", 0, { publisher: "times" }),
      "documents[0].publisher: unknown outlet “times”",
    ],
    [
      "a publisher that is no outlet",
      set("documents", 0, { publisher: "anna" }),
      "documents[0].publisher: “anna” is of kind Person, but the outlet must be Outlet",
    ],
    [
      "an unknown cited document",
      set("documents", 0, { cites: ["memo"] }),
      "documents[0].cites[0]: unknown document “memo”",
    ],
    [
      "an unknown subject",
      set("claims", 0, { subject: "carl" }),
      "claims[0].subject: unknown subject “carl”; add it to the dossier",
    ],
    ["an unknown object", set("claims", 0, { object: "carl" }), "claims[0].object: unknown object “carl”"],
    [
      "an unknown end of an unknown predicate",
      set("claims", 5, { object: "carl" }),
      "claims[5].object: unknown object “carl”",
    ],
    ["an unknown speaker", set("claims", 0, { speaker: "x" }), "claims[0].speaker: unknown actor “x”"],
    [
      "a speaker that is no actor",
      set("claims", 0, { speaker: "rome" }),
      "claims[0].speaker: “rome” is of kind Place, but the actor must be an actor",
    ],
    ["an unknown outlet", set("claims", 0, { via: ["times"] }), "claims[0].via[0]: unknown outlet “times”"],
    [
      "a person as outlet",
      set("claims", 0, { via: ["ben"] }),
      "claims[0].via[0]: “ben” is of kind Person, but the outlet must be Outlet",
    ],
    [
      "an unknown document",
      set("claims", 0, { document: "memo" }),
      "claims[0].document: unknown document “memo”",
    ],
    [
      "a subject of the wrong kind",
      set("claims", 0, { subject: "rome" }),
      "claims[0].subject: “rome” is of kind Place, but the subject of MET_WITH must be an actor",
    ],
    [
      "an object of the wrong kind",
      set("claims", 0, { object: "lunch" }),
      "claims[0].object: “lunch” is of kind Meeting, but the object of MET_WITH must be an actor",
    ],
    [
      "a relation without object",
      set("claims", 0, { object: undefined }),
      "claims[0].object: MET_WITH joins two ends; add an object",
    ],
    [
      "a relation with a value",
      set("claims", 0, { value: "twice" }),
      "claims[0].value: MET_WITH takes no value",
    ],
    [
      "a property without value",
      (d) => d.claims.push({ ...d.claims[4], value: undefined }),
      "claims[6].value: DATE states a property; add a value",
    ],
    [
      "a property with an object",
      set("claims", 4, { object: "rome" }),
      "claims[4].object: DATE takes no object",
    ],
    [
      "TOOK_PLACE with an object",
      set("claims", 3, { object: "rome" }),
      "claims[3].object: TOOK_PLACE takes no object",
    ],
    [
      "TOOK_PLACE with a value",
      set("claims", 3, { value: "yes" }),
      "claims[3].value: TOOK_PLACE takes no value",
    ],
    [
      "an unknown predicate with neither",
      set("claims", 5, { object: undefined }),
      "claims[5]: ICE_CREAM_WITH needs either an object or a value",
    ],
    [
      "a side elsewhere",
      set("claims", 0, { side: "left" }),
      "claims[0].side: only PARTICIPATED_IN has a side, not MET_WITH",
    ],
    ["a blank locator", set("claims", 0, { locator: " " }), "claims[0].locator: missing locator"],
    [
      "an unknown key",
      set("claims", 5, { derivedFrom: ["nothing"] }),
      "claims[5].derivedFrom[0]: no claim has the key “nothing”",
    ],
    [
      "a key twice",
      set("claims", 1, { key: "met" }),
      "claims[1].key: the key “met” is already that of claims[0]",
    ],
    [
      "a claim derived from itself",
      set("claims", 0, { derivedFrom: ["met"] }),
      "claims[0].derivedFrom: the claim is derived from itself",
    ],
    [
      "the same claim twice",
      (d) => d.claims.push({ ...d.claims[3], note: "Again." }),
      "claims[6]: says the same as claims[3]",
    ],
    [
      "a symmetric claim said from both ends",
      (d) => d.claims.push({ ...d.claims[0], key: undefined, subject: "ben", object: "anna" }),
      "claims[6]: says the same as claims[0]",
    ],
  ];

  test.each(table)("refuses %s", (_, breakIt, problem) => {
    const problems = problemsAfter(breakIt);
    expect(problems[0]).toContain(problem);
  });

  test("finds a circle of derivations through several claims", () => {
    const problems = problemsAfter((dossier) => {
      Object.assign(dossier.claims[0] ?? {}, { derivedFrom: ["b"] });
      Object.assign(dossier.claims[1] ?? {}, { key: "b", derivedFrom: ["c"] });
      Object.assign(dossier.claims[2] ?? {}, { key: "c", derivedFrom: ["met"] });
    });
    expect(problems.filter((problem) => problem.startsWith("claims[0].derivedFrom"))).toHaveLength(1);
    expect(problems.every((problem) => problem.includes("break the circle"))).toBe(true);
  });

  test("follows a chain of fifty thousand derivations, and as many claims repeating one", () => {
    const dossier = Dossier.parse(small());
    const [first, ...others] = dossier.claims;
    if (!first) throw new Error("the small dossier has claims");
    const repeat = (at: number, source: string) => ({
      ...first,
      locator: `¶${at}`,
      key: `k${at}`,
      derivedFrom: [source],
    });
    const chain = Array.from({ length: 50_000 }, (_, at) => repeat(at + 2, at === 0 ? "met" : `k${at + 1}`));
    const star = Array.from({ length: 50_000 }, (_, at) => repeat(at + 60_000, "met"));
    expect(checkDossier({ ...dossier, claims: [first, ...others, ...chain, ...star] })).toEqual([]);
  });
});
