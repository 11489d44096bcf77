import { describe, expect, it } from "vitest";
import { forgetDraft, listDrafts, readDraft, writeDraft } from "../../client/stories/draftStore.ts";
import { edit, redo, startHistory, undo } from "../../client/stories/editHistory.ts";
import { parseDraft } from "../../client/stories/parseDraft.ts";
import {
  addStep,
  changeStep,
  duplicateStep,
  moveStep,
  newStory,
  removeStep,
  toFreeId,
  toSlug,
} from "../../client/stories/storyEdits.ts";
import { Story } from "../../seed/model/story.ts";

const step = (title: string) => ({ title, caption: "", notes: "", search: "", claims: [] });
const story = ["A", "B", "C"].reduce((made, title) => addStep(made, step(title)), newStory("s", "Story"));
const order = (one: Story) => one.steps.map(({ id }) => id).join(" ");

describe("making a story", () => {
  it("a step is added at the end or behind another, under an id of its own that an address can hold", () => {
    expect(order(story)).toBe("a b c");
    expect(order(addStep(story, step("A"), "a"))).toBe("a a-2 b c");
    expect(order(addStep(story, step("علي"), "gone"))).toBe("a b c step");
    expect(Story.safeParse(addStep(story, step("Ölpreis: “60 $”?"))).success).toBe(true);
  });

  it("moves within its bounds, and a move to where it stands is no change", () => {
    expect(order(moveStep(story, "a", 2))).toBe("b c a");
    expect(order(moveStep(story, "c", 0))).toBe("c a b");
    expect(order(moveStep(story, "b", 99))).toBe("a c b");
    expect(moveStep(story, "a", -5)).toBe(story);
    expect(moveStep(story, "nobody", 1)).toBe(story);
  });

  it("a copy stands behind its step, a step taken out is gone, a change touches one", () => {
    expect(order(duplicateStep(story, "b"))).toBe("a b b-2 c");
    expect(order(removeStep(story, "b"))).toBe("a c");
    const changed = changeStep(story, "b", { caption: "x" });
    expect(changed.steps.map(({ caption }) => caption)).toEqual(["", "x", ""]);
    expect(changed.steps[0]).toBe(story.steps[0]);
  });

  it("holds two hundred steps and no more", () => {
    let full = newStory("s", "Full");
    for (let count = 0; count < 205; count++) full = addStep(full, step("Same"));
    expect(full.steps).toHaveLength(200);
    expect(Story.safeParse(full).success).toBe(true);
  });

  it.each([
    ["Über uns!", "uber-uns"],
    ["  --  ", ""],
    ["x".repeat(90), "x".repeat(60)],
    ["Déjà vu 2018", "deja-vu-2018"],
  ])("%s becomes the slug %s", (title, slug) => {
    expect(toSlug(title)).toBe(slug);
  });

  it("an id that is taken gets a number", () => {
    expect(toFreeId("A", [{ id: "a" }, { id: "a-2" }])).toBe("a-3");
  });
});

describe("undo", () => {
  it("takes back what was typed into one field as one step, and gives it again", () => {
    let history = startHistory("");
    for (const text of ["o", "on", "one"]) history = edit(history, text, "title");
    history = edit(history, "two", "caption");
    expect(undo(history).now).toBe("one");
    expect(undo(undo(history)).now).toBe("");
    expect(undo(undo(undo(history))).now).toBe("");
    expect(redo(undo(history)).now).toBe("two");
  });

  it("a new change drops what had been undone; the same again is none", () => {
    const history = undo(edit(startHistory("a"), "b"));
    expect(redo(edit(history, "c")).now).toBe("c");
    expect(edit(history, "a")).toBe(history);
  });
});

/** As much of a browser's storage as the drafts use. */
function createStorage(most = Number.POSITIVE_INFINITY): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > most) throw new Error("full");
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (at) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size;
    },
  };
}

describe("a draft in the browser", () => {
  it("comes back as it was, and is in the list until it is forgotten", () => {
    const storage = createStorage();
    const draft = { story: { ...story, minutes: 4, questions: ["Why?"] }, based: 3 };
    expect(writeDraft(draft, storage)).toBe(true);
    storage.setItem("something-else", "{}");
    expect(readDraft("s", storage)).toEqual(draft);
    expect(listDrafts(storage)).toEqual([draft]);
    forgetDraft("s", storage);
    expect(listDrafts(storage)).toEqual([]);
  });

  it("says when the browser does not keep it", () => {
    expect(writeDraft({ story, based: 0 }, createStorage(10))).toBe(false);
  });

  it.each([
    ["nothing", null],
    ["a text", "story"],
    ["no steps", { story: { id: "s", title: "S" }, based: 0 }],
    ["no version", { story: { id: "s", title: "S", steps: [] } }],
  ])("with %s in it is none", (_what, given) => {
    expect(parseDraft(given)).toBeUndefined();
  });

  it("leaves out steps that are none", () => {
    const given = {
      story: { id: "s", title: "S", steps: [null, 1, { id: "a", title: "A", claims: [2, "c"] }] },
      based: 0,
    };
    expect(parseDraft(given)?.story.steps).toEqual([
      { id: "a", title: "A", caption: "", notes: "", search: "", claims: ["c"] },
    ]);
  });
});
