import { describe, expect, it } from "vitest";
import { explainClaims } from "../../client/stories/explainClaims.ts";
import {
  freshQuiz,
  guess,
  parseQuizzes,
  quizOptions,
  reveal,
  toQuizItems,
  toScore,
} from "../../client/stories/quizState.ts";
import { withoutStatus } from "../../client/stories/withoutStatus.ts";

const items = ["a~MET_WITH~b", "c~MET_WITH~d"];

describe("a quiz", () => {
  it("asks about the relations that are selected, or else about what is", () => {
    expect(toQuizItems({ selected: ["a", "a~MET_WITH~b"] })).toEqual(["a~MET_WITH~b"]);
    expect(toQuizItems({ selected: ["meeting"] })).toEqual(["meeting"]);
    expect(toQuizItems({})).toEqual([]);
  });

  it("a guess may change until it is revealed; revealing again goes on, and stays at the last", () => {
    let quiz = guess(freshQuiz, items[0], "denied");
    quiz = guess(quiz, items[0], "contested");
    quiz = reveal(quiz, items, "contested");
    expect(guess(quiz, items[0], "denied")).toBe(quiz);
    quiz = reveal(quiz, items, undefined);
    expect(quiz.at).toBe(1);
    quiz = reveal(guess(quiz, items[1], "denied"), items, "single-source");
    expect(reveal(quiz, items, undefined).at).toBe(1);
    expect(toScore([quiz])).toEqual({ right: 1, asked: 2 });
  });

  it("is not revealed before its status is known, and what was not guessed is not counted", () => {
    expect(reveal(freshQuiz, items, undefined)).toBe(freshQuiz);
    expect(toScore([reveal(freshQuiz, items, "denied")])).toEqual({ right: 0, asked: 0 });
  });

  it("is kept in the tab as text, and broken text is nothing", () => {
    const all = { step: guess(freshQuiz, items[0], "denied") };
    expect(parseQuizzes(JSON.stringify(all))).toEqual(all);
    for (const text of [null, "", "{", "null", '{"a":null,"b":{"at":"x"}}'])
      expect(parseQuizzes(text)).toEqual({});
  });

  it("keys one to four are the four statuses", () => {
    expect(quizOptions).toEqual(["corroborated", "single-source", "contested", "denied"]);
  });
});

describe("before it is revealed", () => {
  it("no line and no node gives its status away; what is revealed shows it", () => {
    const node = { id: "m", kind: "Meeting" as const, name: "M", degree: 1, status: "contested" as const };
    const relation = {
      id: "r",
      type: "T",
      start: "m",
      end: "n",
      assertedBy: 1,
      deniedBy: 1,
      status: "contested" as const,
    };
    const hidden = withoutStatus([node], [relation]);
    expect([...hidden.nodes, ...hidden.relations].map(({ status }) => status)).toEqual([
      undefined,
      undefined,
    ]);
    const told = withoutStatus([node], [relation], ["r"]);
    expect(told.relations[0]?.status).toBe("contested");
    expect(told.nodes[0]?.status).toBeUndefined();
  });
});

describe("why it is so, claim by claim", () => {
  const said = (speaker: string, stance: "asserts" | "denies", more = {}) => ({
    stance,
    speaker: { id: speaker, name: speaker, kind: "Person" as const },
    derivedFrom: [],
    retracted: false,
    ...more,
  });
  it("counts voices as the rule does", () => {
    expect(
      explainClaims([
        said("a", "asserts"),
        said("a", "asserts"),
        said("b", "asserts", { derivedFrom: ["x"] }),
        said("a", "denies"),
        said("c", "asserts", { retracted: true }),
      ]),
    ).toEqual([
      "a voice for it",
      "the same voice again",
      "repeats another claim: no voice more",
      "a voice against it",
      "retracted: counts no longer",
    ]);
  });
});
