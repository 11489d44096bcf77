import { describe, expect, it } from "vitest";
import { commandList } from "../../client/console/commandList.ts";
import { nearestWord } from "../../client/console/nearestWord.ts";
import { CommandError, isCommand, parseCommand } from "../../client/console/parseCommand.ts";
import { parseNames } from "../../client/console/parseNames.ts";

const refusal = (text: string): CommandError => {
  try {
    parseCommand(text);
  } catch (error) {
    if (error instanceof CommandError) return error;
  }
  throw new Error(`${text} was taken`);
};

describe("commands", () => {
  it("begin with a colon, whatever blanks stand before it", () => {
    expect(isCommand("  :help")).toBe(true);
    expect(isCommand("MATCH (n:Person) RETURN n")).toBe(false);
  });

  it.each([
    [":help", { name: "help" }],
    [": Clear ;", { name: "clear" }],
    [":history  denies", { name: "history", find: "denies" }],
    [":params", { name: "params" }],
    [":param", { name: "params" }],
    [":params clear", { name: "params-clear" }],
    [":param x => 1 + 1", { name: "param-set", param: "x", expression: "1 + 1" }],
    [":param $x => 'a => b'", { name: "param-set", param: "x", expression: "'a => b'" }],
    [":param `odd ``name` => [1,\n2]", { name: "param-set", param: "odd `name", expression: "[1,\n2]" }],
    [":param {a: 1}", { name: "params-set", expression: "{a: 1}" }],
    [":param{a: 1}", { name: "params-set", expression: "{a: 1}" }],
    [":as-of 2018-08-28", { name: "as-of", day: "2018-08-28" }],
    [":as-of '2018-08-28'", { name: "as-of", day: "2018-08-28" }],
    [":as-of today", { name: "as-of" }],
    [":according-to everyone", { name: "according-to", wanted: [] }],
    [":according-to Reuters", { name: "according-to", wanted: [{ text: "Reuters" }] }],
  ])("%s", (text, command) => {
    expect(parseCommand(text)).toEqual(command);
  });

  it.each([
    [":as-of 2018-02-30", /no day/],
    [":as-of", /Say a day/],
    [":according-to", /Say who/],
    [":param x: 1", /name => expression/],
    [":param x =>", /name => expression/],
    [":hlep", /did you mean :help\?/],
    [":acording-to Reuters", /did you mean :according-to\?/],
    [":", /:help lists them/],
    [":quetzalcoatl", /:help lists them/],
  ])("%s is refused with a remedy", (text, message) => {
    expect(refusal(text).message).toMatch(message);
  });

  it("every command of the list is known", () => {
    for (const { name, takes } of commandList) {
      const needed = { ":according-to": " everyone", ":as-of": " today" }[name as string] ?? "";
      expect(() => parseCommand(name + needed), name + takes).not.toThrow();
    }
  });

  it("what needs something after it is offered with room for it", () => {
    expect(refusal(":ass-of").meant).toBe(":as-of ");
    expect(refusal(":hlep").meant).toBe(":help");
  });

  it("the nearest word is near", () => {
    expect(nearestWord(":cit", [":cite", ":clear"])).toBe(":cite");
    expect(nearestWord("zzzzzz", [":cite", ":clear"])).toBeUndefined();
  });
});

describe("names after :according-to", () => {
  it.each([
    ["Reuters, al-Akhbar", [{ text: "Reuters" }, { text: "al-Akhbar" }]],
    ['"Smith, John", x', [{ text: "Smith, John" }, { text: "x" }]],
    [
      "via: Reuters, speaker:al-akhbar",
      [
        { text: "Reuters", as: "via" },
        { text: "al-akhbar", as: "speaker" },
      ],
    ],
    ["l'Orient, d'Estaing", [{ text: "l'Orient" }, { text: "d'Estaing" }]],
    [" , ", []],
  ])("%s", (text, names) => {
    expect(parseNames(text)).toEqual(names);
  });
});
