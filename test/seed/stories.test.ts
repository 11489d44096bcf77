// The shipped stories: each cites claims of the dossier, looks at what is in it, and says nothing without a source.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseDossier } from "../../seed/dossier/parseDossier.ts";
import { parseStory } from "../../seed/dossier/parseStory.ts";
import { toClaimId } from "../../seed/dossier/toClaimId.ts";
import { toAssessment } from "../../seed/model/status.ts";
import { toNamedNodes, toStoryFocus } from "../../seed/model/storyFocus.ts";
import { toStatement } from "./toStatement.ts";

const root = new URL("../../seed/", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const dossier = parseDossier(read("mamlouk.yaml"), "mamlouk.yaml");
const claimIds = new Set(dossier.claims.map(toClaimId));
const nodeIds = new Set(
  [dossier.actors, dossier.events, dossier.places, dossier.topics, dossier.documents]
    .flat()
    .map(({ id }) => id),
);
const files = readdirSync(new URL("stories/", root));
const stories = files.map((file) => parseStory(read(`stories/${file}`), file));

describe.each(stories.map((story, at) => ({ story, file: files[at] ?? "" })))("$file", ({ story, file }) => {
  it("is named after its id, and takes as long as it says at about a minute a step", () => {
    expect(file).toBe(`${story.id}.yaml`);
    const said = story.steps.map(({ notes }) => /^\*(One|Two|Three) minutes?\.\*/.exec(notes)?.[1]);
    const minutes = said.map((word) => ["", "One", "Two", "Three"].indexOf(word ?? ""));
    expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(story.minutes);
  });

  it.each(story.steps)("$id cites claims that are in the dossier, and each of them once", ({ claims }) => {
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.filter((id) => !claimIds.has(id))).toEqual([]);
    expect(new Set(claims).size).toBe(claims.length);
  });

  it.each(story.steps)("$id looks at what is in the dossier", ({ search }) => {
    expect(toNamedNodes(search).filter((id) => !nodeIds.has(id))).toEqual([]);
    expect(toStoryFocus(search).nodes).not.toEqual([]);
  });

  it.each(story.steps)("$id can be read from the back of a room", ({ caption }) => {
    expect(caption.split(/\s+/).length).toBeLessThanOrEqual(60);
  });
});

describe("what the lesson says is what the dossier says", () => {
  const takesPlace = dossier.claims.filter(
    ({ subject, predicate }) => subject === "damascus-meeting" && predicate === "TOOK_PLACE",
  );
  it.each([
    ["2018-08-28", "corroborated"],
    ["2018-08-29", "contested"],
  ])("as of %s the meeting is %s", (asOf, status) => {
    expect(toAssessment(takesPlace.map(toStatement), { asOf })?.status).toBe(status);
  });
  it("that Mamlouk was there has one independent speaker", () => {
    const there = dossier.claims.filter(
      ({ subject, predicate, object }) =>
        subject === "ali-mamlouk" && predicate === "PARTICIPATED_IN" && object === "damascus-meeting",
    );
    const speakers = there
      .map(toStatement)
      .filter(({ derived }) => !derived)
      .map(({ speaker }) => speaker);
    expect(new Set(speakers)).toEqual(new Set(["al-akhbar"]));
  });
});
