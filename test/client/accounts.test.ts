import { describe, expect, it } from "vitest";
import { keepSpeakers } from "../../client/accounts/keepSpeakers.ts";
import { moveInGrid } from "../../client/accounts/moveInGrid.ts";
import { toAccountsSvg } from "../../client/accounts/toAccountsSvg.ts";
import { toAccountsTable } from "../../client/accounts/toAccountsTable.ts";
import { toAgreement } from "../../client/accounts/toAgreement.ts";
import type { AccountsAnswer } from "../../server/analysisContract.ts";

type Statement = AccountsAnswer["statements"][number];
type Told = AccountsAnswer["cells"][number]["stance"];

const event = { id: "m", name: "Talks <1> & more", kind: "Meeting" } as const;

function toStatement(
  id: string,
  aspect: Statement["aspect"],
  status: Statement["assessment"]["status"],
  value?: string,
): Statement {
  const [assertedBy, deniedBy] =
    status === "contested" ? [3, 1] : status === "denied" ? [0, 1] : [status === "corroborated" ? 2 : 1, 0];
  return {
    id,
    aspect,
    subject: event,
    predicate: aspect === "happened" ? "TOOK_PLACE" : "X",
    value,
    assessment: { status, claims: 2, speakers: assertedBy + deniedBy, assertedBy, deniedBy },
  };
}

function toAccounts(
  statements: Statement[],
  told: [statement: string, speaker: string, stance: Told, repeats?: boolean][],
): AccountsAnswer {
  const speakers = [...new Set(told.map(([, speaker]) => speaker))];
  const claims = told.map(([, speaker], at) => ({
    id: `c${at}`,
    locator: `¶${at + 1}`,
    document: { id: "d", title: "A report", url: "https://example.org/" },
    speaker: { id: speaker },
  }));
  return {
    event: { ...event, aliases: [], summary: "", degree: 0 },
    statements,
    speakers: speakers.map((id) => ({
      id,
      name: id.toUpperCase(),
      kind: "Outlet",
      claims: 1,
      anonymous: id === "b",
    })),
    cells: told.map(([statement, speaker, stance, repeats = false], at) => ({
      statement,
      speaker,
      stance,
      repeats,
      claims: [`c${at}`],
    })),
    claims: claims as unknown as AccountsAnswer["claims"],
    hidden: 0,
  };
}

describe("the sentence on agreement", () => {
  it("says what is agreed, what is disputed, what differs, and what rests on one", () => {
    const accounts = toAccounts(
      [
        toStatement("t", "happened", "contested"),
        toStatement("l", "duration", "corroborated", "4 hours"),
        toStatement("w1", "where", "single-source", "Damascus"),
        toStatement("w2", "where", "single-source", "Geneva"),
        toStatement("o", "other", "denied", "a secret"),
      ],
      [
        ["t", "a", "asserts"],
        ["t", "b", "denies"],
        ["w1", "a", "asserts"],
        ["w2", "b", "asserts"],
      ],
    );
    const said = toAgreement(accounts);
    expect(said).toContain("Two speakers or more agree that it lasted 4 hours");
    expect(said).toContain("they differ on whether it took place (3 : 1)");
    expect(said).toContain("they name different places: Damascus and Geneva");
    expect(said).toContain("2 statements rest on a single speaker");
    expect(said).toMatch(/only denied is whether .*a secret/);
  });

  it("one speaker alone, and nobody", () => {
    const one = toAccounts([toStatement("t", "happened", "single-source")], [["t", "a", "asserts"]]);
    expect(toAgreement(one)).toBe("A alone speaks of it, in 1 statement.");
    expect(toAgreement(toAccounts([], []))).toBe("Nobody says anything of it.");
  });

  it("places named by one speaker alone are no difference between speakers", () => {
    const accounts = toAccounts(
      [
        toStatement("w1", "where", "single-source", "Damascus"),
        toStatement("w2", "where", "single-source", "Geneva"),
      ],
      [
        ["w1", "a", "asserts"],
        ["w2", "a", "asserts"],
      ],
    );
    accounts.speakers.push({ id: "b", name: "B", kind: "Outlet", claims: 1 });
    expect(toAgreement(accounts)).not.toContain("different");
  });
});

const matrix = toAccounts(
  [
    toStatement("t", "happened", "contested"),
    toStatement("w", "where", "single-source", "Café “<Sham>”\u0000"),
  ],
  [
    ["t", "a", "asserts"],
    ["t", "b", "denies"],
    ["w", "a", "confirms", true],
  ],
);

it("the table has a row for each statement and says who is silent", () => {
  const { columns, rows } = toAccountsTable(matrix);
  expect(columns).toEqual(["aspect", "statement", "status", "A", "B"]);
  expect(rows[0]).toEqual(["Did it happen?", "It took place", "contested", "asserts: ¶1", "denies: ¶2"]);
  expect(rows[1]?.slice(3)).toEqual(["confirms (repeats): ¶3", "silent"]);
});

it("the picture is well-formed, has every mark's word, and its sources under it", () => {
  for (const theme of ["light", "dark"] as const) {
    const svg = toAccountsSvg({ accounts: matrix, theme, agreement: "They differ.", notes: ["2 hidden"] });
    expect(svg).toContain("Accounts of Talks &lt;1&gt; &amp; more");
    for (const word of ["asserts", "denies", "repeats", "silent", "They differ.", "2 hidden", "(unnamed)"]) {
      expect(svg).toContain(word);
    }
    expect(svg).toContain("A report · ¶1, ¶2, ¶3 · https://example.org/");
    expect(svg).not.toContain("\u0000");
    expect(svg).not.toMatch(/NaN|undefined|<Sham>/);
    const opened = svg.match(/<(svg|g|text|title|desc)\b/g)?.length;
    expect(svg.match(/<\/(svg|g|text|title|desc)>/g)?.length).toBe(opened);
  }
});

it("keys walk the grid and stay inside", () => {
  const press = (key: string, ctrlKey = false) => moveInGrid({ row: 1, column: 1 }, { key, ctrlKey }, 3, 3);
  expect(press("ArrowDown")).toEqual({ row: 2, column: 1 });
  expect(press("ArrowLeft")).toEqual({ row: 1, column: 0 });
  expect(press("PageUp")).toEqual({ row: 0, column: 1 });
  expect(press("End")).toEqual({ row: 1, column: 2 });
  expect(press("Home", true)).toEqual({ row: 0, column: 0 });
  expect(press("End", true)).toEqual({ row: 2, column: 2 });
  expect(press("a")).toBeUndefined();
  expect(moveInGrid({ row: 2, column: 2 }, { key: "ArrowRight", ctrlKey: false }, 3, 3)).toEqual({
    row: 2,
    column: 2,
  });
});

describe("some of many speakers", () => {
  const speakers = Array.from({ length: 30 }, (_, at) => `s${at}`);
  const statements = Array.from({ length: 40 }, (_, at) => toStatement(`t${at}`, "about", "single-source"));
  const all = toAccounts(
    statements,
    speakers.flatMap((speaker, at) =>
      statements
        .filter((_, index) => index % (at + 1) === 0)
        .map(({ id }) => [id, speaker, "asserts"] as [string, string, Told]),
    ),
  );

  it("are their columns and cells, and every statement", () => {
    const kept = keepSpeakers(all, ["s7", "s2"]);
    expect(kept.speakers.map(({ id }) => id)).toEqual(["s2", "s7"]);
    expect(kept.statements).toEqual(statements);
    expect(kept.cells).toEqual(all.cells.filter(({ speaker }) => speaker === "s2" || speaker === "s7"));
    expect(kept.cells.length).toBeGreaterThan(10);
  });
  it("are all, where none is named or left", () => {
    expect(keepSpeakers(all, [])).toBe(all);
    expect(keepSpeakers(all, ["nobody"])).toBe(all);
  });
});
