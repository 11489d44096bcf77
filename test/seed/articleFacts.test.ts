// The seed against its article, fact by fact: each row was read from the passage it names, and no claim goes beyond the rows.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseDossier } from "../../seed/dossier/parseDossier.ts";
import type { ClaimEntry } from "../../seed/model/claim.ts";

const url = new URL("../../seed/mamlouk.yaml", import.meta.url);
const { claims, actors } = parseDossier(readFileSync(url, "utf8"), "mamlouk.yaml");

/** Who says so, through whom (in order), and when. */
const voices = {
  mee: { speaker: "middle-east-eye", via: [], said: "2018-08" },
  twoOfficials: {
    speaker: "two-us-intelligence-officials",
    via: ["reuters", "middle-east-eye"],
    said: "2018-08",
  },
  onTice: { speaker: "us-officials-on-tice", via: ["middle-east-eye"], said: "2018-08" },
  spokeswoman: { speaker: "state-department-spokeswoman", via: ["middle-east-eye"], said: "2018-08-29" },
  alliance: { speaker: "regional-alliance-official", via: ["reuters", "middle-east-eye"], said: "2018-08" },
  akhbar: { speaker: "al-akhbar", via: ["middle-east-eye"], said: "2018-08" },
  mamlouk: { speaker: "ali-mamlouk", via: ["al-akhbar", "middle-east-eye"], said: "2018-08" },
  stateOfficial: { speaker: "state-department-official", via: ["middle-east-eye"], said: "2018-08-28" },
  reports: { speaker: "reports-on-italian-contacts", via: ["middle-east-eye"], said: "2018" },
  kahl: { speaker: "bruno-kahl", via: ["middle-east-eye"], said: "../2018-08" },
};

type Manner = "stated" | "reported" | "believed" | "inferred" | "confirms" | "denies";

/** The object's id, a pattern for the value, or nothing for what stands alone; plainly stated unless the last column says otherwise. */
type Fact = [
  passage: string,
  voice: keyof typeof voices,
  subject: string,
  predicate: string,
  end: string | RegExp,
  manner?: Manner,
];

const facts: Fact[] = [
  ["headline", "mee", "damascus-meeting", "TOOK_PLACE", "", "reported"],
  ["headline", "mee", "us-delegation", "PARTICIPATED_IN", "damascus-meeting", "reported"],
  ["headline", "mee", "ali-mamlouk", "PARTICIPATED_IN", "damascus-meeting", "reported"],
  ["headline", "mee", "ali-mamlouk", "POSITION", /security chief/],
  ["standfirst", "mee", "us-delegation", "DEMANDED", "release-of-austin-tice"],
  ["standfirst", "mee", "us-delegation", "DEMANDED", "chemical-weapons-assurances"],
  ["standfirst", "mee", "us-delegation", "DEMANDED", "iran-assurances"],
  ["standfirst", "mee", "release-of-austin-tice", "ABOUT", "austin-tice"],
  ["standfirst", "mee", "chemical-weapons-assurances", "ABOUT", "syria", "inferred"],
  ["standfirst", "mee", "iran-assurances", "ABOUT", "iran"],
  ["caption", "mee", "ali-mamlouk", "POSITION", /central figure/],
  ["caption", "mee", "normalisation", "ABOUT", "syria"],
  ["caption", "mee", "afp-photograph", "STATEMENT", /AFP/],
  ["¶1", "mee", "damascus-meeting", "TOOK_PLACE", "", "reported"],
  ["¶1", "mee", "us-delegation", "PARTICIPATED_IN", "damascus-meeting", "reported"],
  ["¶1", "mee", "ali-mamlouk", "PARTICIPATED_IN", "damascus-meeting", "reported"],
  ["¶1", "mee", "damascus-meeting", "HELD_AT", "damascus", "reported"],
  ["¶1", "mee", "us-delegation", "MEMBER_OF", "us-intelligence-services"],
  ["¶1", "mee", "us-delegation", "MEMBER_OF", "us-defence-establishment"],
  ["¶1", "mee", "us-intelligence-services", "PART_OF", "united-states", "inferred"],
  ["¶1", "mee", "us-defence-establishment", "PART_OF", "united-states", "inferred"],
  ["¶1", "mee", "united-states", "SEVERED_TIES_WITH", "syrian-government"],
  ["¶1", "mee", "break-of-relations", "TOOK_PLACE", ""],
  ["¶1", "mee", "united-states", "ORDERED", "break-of-relations"],
  ["¶1", "mee", "break-of-relations", "ABOUT", "syrian-government"],
  ["¶1", "mee", "break-of-relations", "DATE", /^2011$/, "inferred"],
  ["¶1", "mee", "united-states", "SUPPORTED", "syrian-opposition"],
  ["¶1", "mee", "bashar-al-assad", "HEADS", "syrian-government"],
  ["¶1", "mee", "syrian-government", "PART_OF", "syria", "inferred"],
  ["¶1", "mee", "bashar-al-assad", "POSITION", /^president$/],
  ["¶1", "mee", "damascus", "PART_OF", "syria", "inferred"],
  ["¶2", "twoOfficials", "damascus-meeting", "TOOK_PLACE", ""],
  ["¶2", "twoOfficials", "us-delegation", "PARTICIPATED_IN", "damascus-meeting"],
  ["¶2", "twoOfficials", "syrian-officials", "PARTICIPATED_IN", "damascus-meeting"],
  ["¶2", "twoOfficials", "us-delegation", "REPRESENTS", "united-states"],
  ["¶2", "mee", "two-us-intelligence-officials", "MEMBER_OF", "us-intelligence-services"],
  ["¶3", "twoOfficials", "damascus-meeting", "STATEMENT", /dialogue/],
  ["¶3", "twoOfficials", "syrian-officials", "MEMBER_OF", "syrian-government", "inferred"],
  ["¶3", "twoOfficials", "damascus-meeting", "DISCUSSED", "expelling-islamic-state"],
  ["¶3", "twoOfficials", "expelling-islamic-state", "ABOUT", "islamic-state"],
  ["¶3", "twoOfficials", "expelling-islamic-state", "ABOUT", "syria"],
  ["¶3", "twoOfficials", "damascus-meeting", "DISCUSSED", "chemical-weapons"],
  ["¶3", "twoOfficials", "chemical-weapons", "ABOUT", "syria"],
  ["¶3", "twoOfficials", "damascus-meeting", "DISCUSSED", "fate-of-austin-tice"],
  ["¶3", "twoOfficials", "fate-of-austin-tice", "ABOUT", "austin-tice"],
  ["¶3", "mee", "austin-tice", "POSITION", /American journalist/],
  ["¶3", "onTice", "austin-tice", "DETAINED_BY", "syrian-government", "believed"],
  ["¶3", "onTice", "austin-tice", "DETAINED_BY", "allies-of-the-syrian-government", "believed"],
  ["¶3", "onTice", "allies-of-the-syrian-government", "ALLIED_WITH", "syrian-government"],
  ["¶4", "spokeswoman", "damascus-meeting", "TOOK_PLACE", "", "denies"],
  ["¶4", "spokeswoman", "us-delegation", "PARTICIPATED_IN", "damascus-meeting", "denies"],
  ["¶4", "mee", "damascus-meeting", "DATE", /^2018-06$/, "inferred"],
  ["¶4", "mee", "state-department-spokeswoman", "MEMBER_OF", "us-state-department"],
  ["¶4", "mee", "us-state-department", "PART_OF", "united-states"],
  ["¶5", "alliance", "damascus-meeting", "TOOK_PLACE", "", "confirms"],
  ["¶5", "mee", "regional-alliance-official", "MEMBER_OF", "regional-alliance"],
  ["¶5", "mee", "regional-alliance", "SUPPORTED", "bashar-al-assad"],
  ["¶6", "akhbar", "damascus-meeting", "TOOK_PLACE", ""],
  ["¶6", "akhbar", "us-delegation", "PARTICIPATED_IN", "damascus-meeting"],
  ["¶6", "akhbar", "ali-mamlouk", "PARTICIPATED_IN", "damascus-meeting"],
  ["¶6", "akhbar", "damascus-meeting", "DURATION", /^4 hours$/],
  ["¶6", "akhbar", "damascus-meeting", "HELD_AT", "damascus-international-airport"],
  ["¶6", "mee", "al-akhbar", "POSITION", /newspaper/],
  ["¶6", "mee", "al-akhbar", "SUPPORTED", "syrian-government", "inferred"],
  ["¶6", "mee", "al-akhbar", "BASED_IN", "lebanon", "inferred"],
  ["¶7", "akhbar", "us-delegation", "DEMANDED", "iranian-withdrawal"],
  ["¶7", "akhbar", "us-delegation", "DEMANDED", "terrorist-groups-data"],
  ["¶7", "akhbar", "us-delegation", "DEMANDED", "oil-role"],
  ["¶7", "akhbar", "iranian-withdrawal", "ABOUT", "iran"],
  ["¶7", "akhbar", "iranian-withdrawal", "ABOUT", "southern-syria"],
  ["¶7", "akhbar", "oil-role", "ABOUT", "eastern-syria"],
  ["¶7", "akhbar", "terrorist-groups-data", "ABOUT", "foreign-fighters"],
  ["¶7", "mee", "southern-syria", "PART_OF", "syria", "inferred"],
  ["¶7", "mee", "eastern-syria", "PART_OF", "syria", "inferred"],
  ["¶8", "mamlouk", "syrian-government", "OPPOSED", "security-cooperation"],
  ["¶8", "mamlouk", "ali-mamlouk", "DEMANDED", "normal-ties-first"],
  ["¶8", "mamlouk", "ali-mamlouk", "DEMANDED", "us-withdrawal"],
  ["¶8", "mamlouk", "security-cooperation", "ABOUT", "united-states"],
  ["¶8", "mamlouk", "normal-ties-first", "ABOUT", "united-states"],
  ["¶8", "mamlouk", "us-withdrawal", "ABOUT", "united-states"],
  ["¶8", "mamlouk", "security-cooperation", "ABOUT", "syrian-government"],
  ["¶8", "mamlouk", "us-withdrawal", "ABOUT", "syria"],
  ["¶9", "alliance", "al-akhbar-report", "STATEMENT", /most/, "confirms"],
  ["¶10", "mee", "crackdown-2011", "TOOK_PLACE", ""],
  ["¶10", "mee", "crackdown-2011", "DATE", /^2011$/],
  ["¶10", "mee", "bashar-al-assad", "ORDERED", "crackdown-2011", "inferred"],
  ["¶10", "mee", "crackdown-2011", "ABOUT", "syrian-protesters"],
  ["¶10", "mee", "syrian-protesters", "OPPOSED", "bashar-al-assad"],
  ["¶10", "mee", "united-states", "SUPPORTED", "syrian-opposition"],
  ["¶10", "mee", "united-states", "SUPPORTED", "syrian-rebel-groups"],
  ["¶10", "mee", "syrian-civil-war", "TOOK_PLACE", ""],
  ["¶10", "mee", "syrian-civil-war", "DATE", /^2011\/\.\.$/, "inferred"],
  ["¶10", "mee", "syrian-civil-war", "ABOUT", "syria"],
  ["¶11", "mee", "cia-programme-shutdown", "TOOK_PLACE", "", "inferred"],
  ["¶11", "mee", "cia-programme-shutdown", "DATE", /^2017$/, "inferred"],
  ["¶11", "mee", "donald-trump", "ORDERED", "cia-programme-shutdown"],
  ["¶11", "mee", "donald-trump", "HEADS", "united-states"],
  ["¶11", "mee", "cia-programme-shutdown", "ABOUT", "cia-military-aid-programme"],
  ["¶11", "mee", "cia-military-aid-programme", "TOOK_PLACE", ""],
  ["¶11", "mee", "central-intelligence-agency", "LEADS", "cia-military-aid-programme"],
  ["¶11", "mee", "central-intelligence-agency", "SUPPORTED", "syrian-rebel-groups", "inferred"],
  ["¶11", "mee", "central-intelligence-agency", "PART_OF", "united-states", "inferred"],
  ["¶12", "stateOfficial", "united-states", "ACCEPTED", "geneva-talks"],
  ["¶12", "stateOfficial", "united-nations", "LEADS", "geneva-talks"],
  ["¶12", "stateOfficial", "geneva-talks", "HELD_AT", "geneva"],
  ["¶12", "stateOfficial", "geneva-talks", "DISCUSSED", "new-syrian-constitution"],
  ["¶12", "stateOfficial", "new-syrian-constitution", "ABOUT", "syria"],
  ["¶12", "mee", "state-department-official", "MEMBER_OF", "us-state-department"],
  ["¶13", "stateOfficial", "united-states", "ACCEPTED", "geneva-talks"],
  ["¶13", "stateOfficial", "staffan-de-mistura", "INVITED", "united-states"],
  ["¶13", "stateOfficial", "geneva-talks", "DATE", /^2018-09-14$/, "inferred"],
  ["¶13", "stateOfficial", "staffan-de-mistura", "REPRESENTS", "united-nations"],
  ["¶13", "stateOfficial", "staffan-de-mistura", "POSITION", /Special Envoy for Syria/],
  ["¶14", "mee", "ali-mamlouk", "HEADS", "national-security-bureau"],
  ["¶14", "mee", "national-security-bureau", "PART_OF", "syria", "inferred"],
  ["¶14", "mee", "ali-mamlouk", "ADVISES", "bashar-al-assad", "reported"],
  ["¶14", "mee", "ali-mamlouk", "RANK", /^major general$/],
  ["¶14", "mee", "ali-mamlouk", "SANCTIONED_BY", "european-union"],
  ["¶15", "reports", "italian-meeting", "TOOK_PLACE", "", "reported"],
  ["¶15", "reports", "ali-mamlouk", "PARTICIPATED_IN", "italian-meeting", "reported"],
  ["¶15", "reports", "italian-officials", "PARTICIPATED_IN", "italian-meeting", "reported"],
  ["¶15", "reports", "italian-meeting", "DISCUSSED", "normalisation", "inferred"],
  ["¶15", "mee", "italian-meeting", "DATE", /^2018~$/, "inferred"],
  ["¶15", "mee", "italian-officials", "REPRESENTS", "italy", "inferred"],
  ["¶16", "mee", "bruno-kahl", "HEADS", "federal-intelligence-service"],
  ["¶16", "mee", "federal-intelligence-service", "PART_OF", "germany"],
  ["¶16", "kahl", "bruno-kahl", "SUPPORTED", "contacts-with-syria"],
  ["¶16", "kahl", "bruno-kahl", "SUPPORTED", "information-on-jihadists"],
  ["¶16", "kahl", "contacts-with-syria", "ABOUT", "syria"],
  ["¶16", "kahl", "information-on-jihadists", "ABOUT", "islamic-state"],
  ["¶16", "kahl", "information-on-jihadists", "ABOUT", "al-qaeda"],
];

function holds(
  claim: ClaimEntry,
  [passage, voice, subject, predicate, end, manner = "stated"]: Fact,
): boolean {
  const { speaker, via, said } = voices[voice];
  const stance = manner === "confirms" || manner === "denies" ? manner : "asserts";
  return (
    claim.document === "mee-article" &&
    claim.locator === passage &&
    claim.subject === subject &&
    claim.predicate === predicate &&
    (end instanceof RegExp ? end.test(claim.value ?? "") : (claim.object ?? "") === end) &&
    claim.speaker === speaker &&
    claim.via.join() === via.join() &&
    claim.said === said &&
    claim.stance === stance &&
    claim.certainty === (stance === "asserts" ? manner : "stated")
  );
}

function select(wanted: Partial<ClaimEntry>): ClaimEntry[] {
  const wants = Object.entries(wanted) as [keyof ClaimEntry, unknown][];
  return claims.filter((claim) => wants.every(([key, value]) => claim[key] === value));
}

describe("what the article says", () => {
  test.each(facts)("%s, %s: %s %s %s", (...fact) => {
    expect(claims.filter((claim) => holds(claim, fact as Fact))).toHaveLength(1);
  });

  test("is all that is claimed", () => {
    const beyond = claims.filter((claim) => !facts.some((fact) => holds(claim, fact)));
    expect(beyond).toEqual([]);
  });

  test.each([
    ["us-delegation", "damascus-meeting", "us"],
    ["ali-mamlouk", "damascus-meeting", "syria"],
    ["syrian-officials", "damascus-meeting", "syria"],
    ["ali-mamlouk", "italian-meeting", "syria"],
    ["italian-officials", "italian-meeting", "italy"],
  ])("%s is at the %s on the side of %s", (subject, object, side) => {
    const sides = select({ predicate: "PARTICIPATED_IN", subject, object }).map((claim) => claim.side);
    expect(new Set(sides)).toEqual(new Set([side]));
  });

  test.each([
    "national-security-bureau",
    "syrian-government",
    "central-intelligence-agency",
    "us-state-department",
    "us-intelligence-services",
    "us-defence-establishment",
    "federal-intelligence-service",
  ])("%s belongs to its country", (subject) => {
    const countries = actors.filter(({ kind }) => kind === "Country").map(({ id }) => id);
    const owners = select({ predicate: "PART_OF", subject }).map((claim) => claim.object);
    expect(owners).toHaveLength(1);
    expect(countries).toContain(owners[0]);
  });

  test("Middle East Eye's own account of the meeting leans on those it quotes", () => {
    const repeated = claims.filter(({ derivedFrom }) => derivedFrom.length > 0);
    const leansOn = repeated.map(({ locator, subject, derivedFrom }) => [locator, subject, derivedFrom]);
    const meeting = [
      "officials-say-it-took-place",
      "alliance-confirms-it-took-place",
      "al-akhbar-says-it-took-place",
    ];
    const americans = ["officials-say-us-took-part", "al-akhbar-says-us-took-part"];
    const mamlouk = ["al-akhbar-says-mamlouk-took-part"];
    expect(leansOn).toEqual([
      ["headline", "damascus-meeting", meeting],
      ["headline", "us-delegation", americans],
      ["headline", "ali-mamlouk", mamlouk],
      ["¶1", "damascus-meeting", meeting],
      ["¶1", "us-delegation", americans],
      ["¶1", "ali-mamlouk", mamlouk],
    ]);
    expect(new Set(repeated.map(({ speaker }) => speaker))).toEqual(new Set(["middle-east-eye"]));
  });
});

describe("what the article does not say", () => {
  test.each(["bruno-kahl", "austin-tice", "donald-trump", "bashar-al-assad", "staffan-de-mistura"])(
    "%s is spoken of and has met nobody",
    (person) => {
      const meetings = claims.filter(
        ({ predicate, subject, object }) =>
          ["PARTICIPATED_IN", "MET_WITH"].includes(predicate) && [subject, object].includes(person),
      );
      expect(meetings).toEqual([]);
    },
  );

  test("that anyone met outside a meeting", () => {
    expect(select({ predicate: "MET_WITH" })).toEqual([]);
  });

  test("that the Geneva talks were held, or who was there", () => {
    expect(select({ predicate: "PARTICIPATED_IN", object: "geneva-talks" })).toEqual([]);
    expect(select({ predicate: "TOOK_PLACE", subject: "geneva-talks" })).toEqual([]);
  });

  test("that anyone but al-Akhbar named Mamlouk in Damascus, Middle East Eye repeating it", () => {
    const named = select({
      predicate: "PARTICIPATED_IN",
      subject: "ali-mamlouk",
      object: "damascus-meeting",
    });
    const firstHand = named.filter(({ derivedFrom }) => derivedFrom.length === 0);
    expect(firstHand.map(({ speaker }) => speaker)).toEqual(["al-akhbar"]);
  });

  test.each([
    ["the four hours", { predicate: "DURATION" }],
    ["the airport", { object: "damascus-international-airport" }],
    ["the call for Iran's withdrawal", { predicate: "DEMANDED", object: "iranian-withdrawal" }],
    ["the call for data", { predicate: "DEMANDED", object: "terrorist-groups-data" }],
    ["the call for oil", { predicate: "DEMANDED", object: "oil-role" }],
  ])("that anyone but al-Akhbar speaks of %s", (_, wanted) => {
    expect(select(wanted).map(({ speaker }) => speaker)).toEqual(["al-akhbar"]);
  });

  test("that anyone but the spokeswoman denies, or denies more than the visit of June", () => {
    const denials = select({ stance: "denies" });
    expect(denials.map(({ speaker, predicate, date }) => [speaker, predicate, date])).toEqual([
      ["state-department-spokeswoman", "TOOK_PLACE", "2018-06"],
      ["state-department-spokeswoman", "PARTICIPATED_IN", "2018-06"],
    ]);
  });

  test("that the alliance's official confirms any one detail of al-Akhbar's, or all of them", () => {
    const confirmed = select({ stance: "confirms" });
    expect(confirmed.map(({ subject, predicate }) => [subject, predicate])).toEqual([
      ["damascus-meeting", "TOOK_PLACE"],
      ["al-akhbar-report", "STATEMENT"],
    ]);
    expect(confirmed[1]?.value).not.toMatch(/all|every|whole/i);
  });
});
