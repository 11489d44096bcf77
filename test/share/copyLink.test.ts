import { describe, expect, it } from "vitest";
import { type Address, copyLink, longest } from "../../client/share/copyLink.ts";
import { toSavedWords } from "../../client/share/toSavedWords.ts";
import { ProblemError } from "../../client/store/ProblemError.ts";

const origin = "http://127.0.0.1:3000";
const short: Address = { origin, pathname: "/", search: "?selected=cia", hash: "#at=1AAA" };
const long: Address = { ...short, hash: `#at=1${"A".repeat(longest)}` };

function createSave() {
  const bodies: object[] = [];
  return {
    bodies,
    save: async (body: object) => {
      bodies.push(body);
      return { id: "Ab-c_1" };
    },
  };
}

describe("the link that is copied", () => {
  it("is the address as it stands while that is short, key or not", async () => {
    const { save, bodies } = createSave();
    const expected = { link: `${origin}/?selected=cia#at=1AAA`, short: false };
    expect(await copyLink(short, true, save)).toEqual(expected);
    expect(await copyLink(short, false, save)).toEqual(expected);
    expect(bodies).toEqual([]);
  });

  it("is short where the address is long and the key is there", async () => {
    const { save, bodies } = createSave();
    expect(await copyLink(long, true, save)).toEqual({ link: `${origin}/?view=Ab-c_1`, short: true });
    expect(bodies).toEqual([{ search: "selected=cia", at: long.hash.slice(1) }]);
  });

  it("is the long address without the key, on another page, or when saving fails; and says why", async () => {
    const { save, bodies } = createSave();
    const link = `${origin}/?selected=cia${long.hash}`;
    expect(await copyLink(long, false, save)).toMatchObject({ link, trouble: expect.stringMatching(/key/) });
    const elsewhere = await copyLink({ ...long, pathname: "/cypher" }, true, save);
    expect(elsewhere).toEqual({ link: `${origin}/cypher?selected=cia${long.hash}`, short: false });
    expect(bodies).toEqual([]);
    const title = "Neo4j is not answering";
    const away = new ProblemError({ type: "about:blank", title, status: 503, code: "NEO4J_AWAY" });
    expect(await copyLink(long, true, () => Promise.reject(away))).toEqual({
      link,
      short: false,
      trouble: title,
    });
  });
});

it.each([
  ["2026-11-24T07:05:00.000Z", "today, 07:05"],
  ["2026-11-23T23:59:00.000Z", "23 Nov 2026, 23:59"],
  ["2025-11-24T08:00:00.000Z", "24 Nov 2025, 08:00"],
  ["no time", "no time"],
])("saved at %s is “%s”", (saved, words) => {
  expect(toSavedWords(saved, new Date("2026-11-24T09:00:00Z"), "UTC")).toBe(words);
});
