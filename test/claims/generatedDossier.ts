// Dossiers nobody would write by hand: random claims over a few actors and meetings.
import fc from "fast-check";
import { Dossier } from "../../seed/model/dossier.ts";
import { certainties, stances } from "../../seed/model/stances.ts";

const actors = ["a", "b", "c", "d", "e"];
const meetings = ["m1", "m2"];
const outlets = ["o1", "o2"];

const claim = fc.record({
  shape: fc.constantFrom("met", "allied", "part", "held", "heads"),
  one: fc.constantFrom(...actors),
  other: fc.constantFrom(...actors),
  meeting: fc.constantFrom(...meetings),
  side: fc.constantFrom(undefined, "us", "them"),
  speaker: fc.constantFrom(...actors, ...outlets),
  via: fc.uniqueArray(fc.constantFrom(...outlets), { maxLength: 2 }),
  document: fc.constantFrom("d1", "d2"),
  said: fc.constantFrom("2018", "2018-06", "2018-08-28", "2018-08-29", "../2018-08", "2019~"),
  stance: fc.constantFrom(...stances),
  certainty: fc.constantFrom(...certainties),
  derived: fc.boolean(),
});

type Drawn = typeof claim extends fc.Arbitrary<infer T> ? T : never;

export const generatedDossier: fc.Arbitrary<Dossier> = fc
  .array(claim, { minLength: 1, maxLength: 40 })
  .map((drawn) =>
    Dossier.parse({
      backchannel: 1,
      title: "Generated",
      actors: [
        ...actors.map((id) => ({ id, kind: "Person", name: id })),
        ...outlets.map((id) => ({ id, kind: "Outlet", name: id })),
        { id: "org", kind: "Organization", name: "org" },
      ],
      events: meetings.map((id) => ({ id, kind: "Meeting", name: id, type: "talks", date: "2018-06" })),
      documents: ["d1", "d2"].map((id) => ({ id, title: id })),
      claims: drawn.map((given, index) => ({
        key: `k${index}`,
        ...toEnds(given),
        speaker: given.speaker,
        via: given.via,
        document: given.document,
        locator: `¶${index}`,
        said: given.said,
        stance: given.stance,
        certainty: given.certainty,
        derivedFrom: given.derived && index > 0 ? [`k${index - 1}`] : [],
      })),
    }),
  );

function toEnds({ shape, one, other, meeting, side }: Drawn) {
  if (shape === "held") return { subject: meeting, predicate: "TOOK_PLACE" };
  if (shape === "part") return { subject: one, predicate: "PARTICIPATED_IN", object: meeting, side };
  if (shape === "heads" || one === other) return { subject: one, predicate: "HEADS", object: "org" };
  return { subject: one, predicate: shape === "met" ? "MET_WITH" : "ALLIED_WITH", object: other };
}
