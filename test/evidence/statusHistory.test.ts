// How a status came about day by day, and what of it the lens hides.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupRelations } from "../../client/evidence/groupRelations.ts";
import { toClaimStatement } from "../../client/evidence/toClaimStatement.ts";
import { toSeenProperties } from "../../client/evidence/toSeenProperties.ts";
import { toSelection } from "../../client/evidence/toSelection.ts";
import { toStandingClaims } from "../../client/evidence/toStandingClaims.ts";
import { describeHistory, toStatusHistory } from "../../client/evidence/toStatusHistory.ts";
import { stances } from "../../seed/model/stances.ts";
import { toAssessment } from "../../seed/model/status.ts";
import type { ClaimAnswer } from "../../server/contract.ts";
import { createClaim, createRelation, disputed } from "../client/scenes.ts";

function said(
  id: string,
  stance: ClaimAnswer["stance"],
  edtf: string | undefined,
  more: Partial<ClaimAnswer> = {},
): ClaimAnswer {
  const month = edtf?.length === 7;
  const bounds = edtf
    ? { saidStart: month ? `${edtf}-01` : edtf, saidEnd: month ? `${edtf}-28` : edtf }
    : { saidStart: undefined, saidEnd: undefined };
  const speaker = { id, name: id, kind: "Person" as const };
  return { ...createClaim(id, stance, edtf ?? ""), said: edtf ?? "", ...bounds, speaker, ...more };
}

describe("the history of a status", () => {
  it("a denial that came later parts it in two", () => {
    const spans = toStatusHistory([
      said("b", "denies", "2018-08-29"),
      said("a", "asserts", "2018-08"),
      said("r", "denies", "2018-08-02", { retracted: true }),
    ]);
    expect(spans).toMatchObject([
      { status: "single-source", from: "2018-08-01", said: "2018-08", until: "2018-08-28" },
      { status: "contested", from: "2018-08-29", said: "2018-08-29" },
    ]);
    expect(describeHistory(spans)).toBe("single-source until 28 Aug 2018, contested since 29 Aug 2018");
  });

  it("what is only known to the month is not told to the day; without a day it has no beginning", () => {
    expect(describeHistory(toStatusHistory([said("a", "asserts", "2018-08")]))).toBe(
      "single-source since Aug 2018",
    );
    expect(describeHistory(toStatusHistory([said("a", "asserts", undefined)]))).toBe("single-source");
    expect(toStatusHistory([])).toEqual([]);
  });

  it("on every day it is what the rule says, and no two neighbours are the same", () => {
    const claim = fc
      .tuple(fc.nat(3), fc.constantFrom(...stances), fc.option(fc.integer({ min: 1, max: 9 })), fc.boolean())
      .map(([speaker, stance, day, retracted]) =>
        said(`s${speaker}`, stance, day ? `2018-08-0${day}` : undefined, { retracted }),
      );
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 12 }), (claims) => {
        const spans = toStatusHistory(claims);
        for (const [index, { status }] of spans.entries()) expect(status).not.toBe(spans[index + 1]?.status);
        for (let day = 1; day <= 9; day++) {
          const asOf = `2018-08-0${day}`;
          const span = spans.findLast(({ from }) => !from || from <= asOf);
          expect(span?.status).toBe(toAssessment(claims.map(toClaimStatement), { asOf })?.status);
        }
        expect(spans.at(-1)?.assessment).toEqual(toAssessment(claims.map(toClaimStatement)));
      }),
    );
  });
});

describe("a meeting between two", () => {
  const [a, b, e] = [
    { id: "a", name: "A", kind: "Person" },
    { id: "b", name: "B", kind: "Person" },
    { id: "e", name: "E", kind: "Meeting" },
  ] as const;
  const parts = { start: "a", type: "MET_WITH", end: "b" };
  const there = (who: typeof a | typeof b, stance: ClaimAnswer["stance"], day: string) =>
    said(`${who.id}${stance}`, stance, day, { subject: who, predicate: "PARTICIPATED_IN", object: e });
  const held = said("held", "asserts", "2018-08-01", {
    subject: e,
    predicate: "TOOK_PLACE",
    object: undefined,
  });

  it("begins when both are said to have been there", () => {
    const claims = [held, there(a, "asserts", "2018-08-02"), there(b, "asserts", "2018-08-05")];
    expect(toStatusHistory(claims, parts)).toMatchObject([{ status: "corroborated", from: "2018-08-05" }]);
    expect(toStandingClaims(claims.slice(0, 2), parts)).toEqual([]);
  });

  it("is none while one is only denied to have been there, unless it is claimed directly", () => {
    const claims = [held, there(a, "asserts", "2018-08-02"), there(b, "denies", "2018-08-05")];
    expect(toStatusHistory(claims, parts)).toEqual([]);
    const met = said("m", "asserts", "2018-08-09", { subject: a, predicate: "MET_WITH", object: b });
    expect(toStandingClaims([...claims, met], parts)).toEqual([met]);
  });
});

describe("what the lens hides", () => {
  it("of a property: some of its claims, or all", () => {
    const assessment = {
      status: "single-source",
      claims: 1,
      speakers: 1,
      assertedBy: 1,
      deniedBy: 0,
    } as const;
    const [one, other] = [said("a", "asserts", "2018-08-01"), said("b", "asserts", "2018-08-02")];
    const rank = { predicate: "RANK", value: "general", assessment, claims: [one] };
    const whole = [
      { ...rank, claims: [one, other] },
      { ...rank, value: "colonel", claims: [other] },
    ];
    expect(toSeenProperties([rank], whole)).toEqual([
      { ...rank, hidden: [other] },
      { predicate: "RANK", value: "colonel", claims: [], hidden: [other] },
    ]);
    expect(toSeenProperties([rank])).toEqual([{ ...rank, hidden: [] }]);
  });

  it("of a node's relations, predicate by predicate", () => {
    const counts = [{ predicate: "MET_WITH", direction: "out" as const, relations: 2 }];
    const whole = [
      { predicate: "MET_WITH", direction: "out" as const, relations: 5 },
      { predicate: "HEADS", direction: "in" as const, relations: 1 },
    ];
    const groups = groupRelations("a", counts, [createRelation("a", "MET_WITH", "b")], whole);
    expect(groups.map(({ predicate, total, hidden }) => [predicate, total, hidden])).toEqual([
      ["MET_WITH", 2, 3],
      ["HEADS", 0, 1],
    ]);
    expect(groupRelations("a", counts, [])[0]?.hidden).toBe(0);
  });
});

it("a selection is sorted by kind, with the relations among it and what is not on screen", () => {
  const { nodes, relations } = disputed;
  const advises = "ali-mamlouk~ADVISES~bashar-al-assad";
  const { groups, among, unknown } = toSelection(
    ["damascus-meeting", "us-delegation", "ali-mamlouk", advises, "gone"],
    nodes,
    relations,
  );
  expect(groups.map(({ kind, members }) => [kind, members.length])).toEqual([
    ["Person", 1],
    ["Group", 1],
    ["Meeting", 1],
  ]);
  expect(among.map(({ relation, chosen }) => [relation.type, chosen])).toEqual([
    ["MET_WITH", false],
    ["PARTICIPATED_IN", false],
    ["PARTICIPATED_IN", false],
    ["ADVISES", true],
  ]);
  expect(unknown).toEqual(["gone"]);
});
