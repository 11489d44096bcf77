// The words of the evidence: dates, how a status came about, the order of claims, links that are safe.
import { expect, test } from "vitest";
import { explainStatus } from "../../client/evidence/explainStatus.ts";
import { formatEdtf } from "../../client/evidence/formatEdtf.ts";
import { groupClaims } from "../../client/evidence/groupClaims.ts";
import { toLanguage } from "../../client/evidence/toLanguage.ts";
import { toSafeUrl } from "../../client/evidence/toSafeUrl.ts";
import type { ClaimAnswer } from "../../server/contract.ts";

test.each([
  ["2018", "2018"],
  ["2018-06", "Jun 2018"],
  ["2018-09-04", "4 Sep 2018"],
  ["2018~", "about 2018"],
  ["2018-06?", "Jun 2018 (uncertain)"],
  ["2018%", "about 2018 (uncertain)"],
  ["2011/2018", "2011 – 2018"],
  ["2011/..", "since 2011"],
  ["../2018-08", "until Aug 2018"],
  ["2018-22", "summer 2018"],
  ["201X", "2010s"],
  ["long ago", "long ago"],
])("%s reads as %s", (edtf, words) => {
  expect(formatEdtf(edtf)).toBe(words);
});

const assessment = { claims: 4, speakers: 4, assertedBy: 3, deniedBy: 1 };

test("a status says how it came about", () => {
  expect(explainStatus({ ...assessment, status: "contested" })).toBe(
    "3 independent speakers assert or confirm it, 1 denies it, so it is contested.",
  );
  expect(explainStatus({ ...assessment, status: "denied", assertedBy: 0, deniedBy: 2 })).toBe(
    "2 speakers deny it and nobody asserts it, so it is denied.",
  );
  expect(explainStatus({ ...assessment, status: "corroborated", deniedBy: 0 })).toContain(
    "so it is corroborated",
  );
  expect(explainStatus({ ...assessment, status: "single-source", assertedBy: 1, deniedBy: 0 })).toContain(
    "single source",
  );
});

test("repeats and retracted claims are explained", () => {
  const claims = [
    { derivedFrom: ["x"], retracted: false },
    { derivedFrom: [], retracted: true },
  ];
  const words = explainStatus({ ...assessment, status: "contested" }, claims);
  expect(words).toContain("1 claim repeats another and adds no speaker.");
  expect(words).toContain("1 claim was retracted and counts no longer.");
});

test("claims stand under their predicate in the order they were said, repeats last", () => {
  const claim = (id: string, predicate: string, said: string, derivedFrom: string[] = []) =>
    ({ id, predicate, said, stance: "asserts", retracted: false, derivedFrom }) as unknown as ClaimAnswer;
  const groups = groupClaims([
    claim("p", "PARTICIPATED_IN", "2018"),
    claim("r", "TOOK_PLACE", "2018-01-01", ["a"]),
    claim("b", "TOOK_PLACE", "2018-08-29"),
    claim("a", "TOOK_PLACE", "2018-08-01"),
  ]);
  expect(groups.map((group) => group.claims.map(({ id }) => id))).toEqual([["a", "b", "r"], ["p"]]);
});

test("only web addresses become links", () => {
  expect(toSafeUrl("https://example.org/a")).toBe("https://example.org/a");
  expect(toSafeUrl("javascript:alert(1)")).toBeUndefined();
  expect(toSafeUrl("data:text/html,x")).toBeUndefined();
  expect(toSafeUrl("/relative")).toBeUndefined();
});

test("a name in Arabic letters is marked as Arabic", () => {
  expect(toLanguage("علي مملوك")).toBe("ar");
  expect(toLanguage("Ali Mamlouk")).toBeUndefined();
});
