import { describe, expect, it } from "vitest";
import { createOwnStore } from "../../client/library/createOwnStore.ts";
import {
  addQueries,
  changeQuery,
  noQueries,
  parseOwnQueries,
  removeQuery,
  restoreQuery,
  toOwnText,
} from "../../client/library/ownQueries.ts";

const entry = { title: "One", explanation: "", tags: ["a"], query: "RETURN 1", params: {} };
let number = 0;
const createId = () => `q${++number}`;

function openStorage(text: string | null = null): Storage {
  const kept = new Map<string, string>(text === null ? [] : [["backchannel-queries", text]]);
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as Storage;
}

describe("a person's own queries", () => {
  it("are kept, renamed, tagged, removed and put back where they were", () => {
    const own = addQueries(
      noQueries,
      [entry, { ...entry, title: "Two" }, { ...entry, title: "Three" }],
      createId,
    );
    const [, second] = own.entries;
    if (!second) throw new Error("There should be three");
    const changed = changeQuery(own, second.id, { title: "2", tags: ["b"] });
    expect(changed.entries.map(({ title, tags }) => [title, tags])).toEqual([
      ["One", ["a"]],
      ["2", ["b"]],
      ["Three", ["a"]],
    ]);
    const removed = removeQuery(own, second.id);
    expect(removed.entries).toHaveLength(2);
    expect(restoreQuery(removed, second, 1)).toEqual(own);
    expect(parseOwnQueries(toOwnText(own))).toEqual(own);
  });

  it("are read as far as they can be, and the rest survives the next change", () => {
    const good = { ...entry, id: "good" };
    const bad = { id: "bad", title: 7 };
    const store = createOwnStore(() => storage);
    const storage = openStorage(JSON.stringify({ version: 1, entries: [good, bad, good] }));
    expect(store.read()).toEqual({ entries: [good], unreadable: [bad, good] });
    store.change((own) => addQueries(own, [entry], createId));
    expect(store.read().unreadable).toEqual([bad, good]);
    expect(createOwnStore(() => storage).read()).toEqual(store.read());
  });

  it.each(["{oops", "[]", "null", '{"version":2,"entries":[]}'])(
    "keep what was in their place: %s",
    (text) => {
      const storage = openStorage(text);
      const store = createOwnStore(() => storage);
      store.change((own) => addQueries(own, [entry], createId));
      expect(store.read().unreadable).toEqual([text]);
      expect(store.read().entries).toHaveLength(1);
    },
  );

  it("lose nothing to a second tab", () => {
    const storage = openStorage();
    const [one, other] = [createOwnStore(() => storage), createOwnStore(() => storage)];
    one.read();
    other.change((own) => addQueries(own, [entry], createId));
    one.change((own) => addQueries(own, [{ ...entry, title: "Two" }], createId));
    expect(other.read().entries.map(({ title }) => title)).toEqual(["One", "Two"]);
  });

  it("say so when the browser keeps nothing", () => {
    const store = createOwnStore(() => {
      throw new DOMException("denied", "SecurityError");
    });
    expect(store.read()).toEqual(noQueries);
    expect(() => store.change((own) => addQueries(own, [entry], createId))).toThrow(/did not keep it/);
  });

  it("are the same object until something changes", () => {
    const store = createOwnStore(openStorage);
    expect(store.read()).toBe(store.read());
  });
});
