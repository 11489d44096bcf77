// A claim's id depends on what it says and on nothing else.
import { describe, expect, test } from "vitest";
import { type ClaimContent, toClaimId } from "../../seed/dossier/toClaimId.ts";
import { ClaimEntry } from "../../seed/model/claim.ts";

const claim: ClaimContent = {
  subject: "anna",
  predicate: "MET_WITH",
  object: "ben",
  speaker: "anna",
  document: "memo",
  locator: "¶1",
  said: "2018-08",
};

describe("toClaimId", () => {
  test("is stable: ids in links and in other people's databases must not change", () => {
    expect(toClaimId(claim)).toMatch(/^c-[0-9a-f]{20}$/);
    expect(toClaimId(claim)).toBe("c-335a9afe4931ac70e932");
  });

  test("does not see the note, the grades, the key or defaults left out", () => {
    const full = ClaimEntry.parse({ ...claim, note: "A note.", key: "k", reliability: "A", credibility: 2 });
    expect(toClaimId(full)).toBe(toClaimId(claim));
  });

  test("is the same from both ends of a symmetric predicate, and of no other", () => {
    const turned = { ...claim, subject: "ben", object: "anna" };
    expect(toClaimId(turned)).toBe(toClaimId(claim));
    const advises = (ends: ClaimContent) => toClaimId({ ...ends, predicate: "ADVISES" });
    expect(advises(turned)).not.toBe(advises(claim));
  });

  test.each(
    Object.entries({
      document: "letter",
      locator: "¶2",
      speaker: "ben",
      via: ["herald"],
      subject: "carl",
      predicate: "ADVISES",
      object: "carl",
      value: "v",
      stance: "denies",
      certainty: "believed",
      said: "2018-09",
      date: "2018",
      side: "left",
    }),
  )("changes with %s", (field, value) => {
    expect(toClaimId({ ...claim, [field]: value })).not.toBe(toClaimId(claim));
  });
});
