import { readdirSync, readFileSync } from "node:fs";
import { type CompletionItem, CypherLanguageService } from "@neo4j-cypher/language-support";
import { describe, expect, it } from "vitest";
import type { EditorSchema } from "../../client/editor/EditorSchema.ts";
import { toDbSchema, toFindings, toSuggestions, toTokens } from "../../client/editor/languageAnswers.ts";
import { parseQueryFile } from "../../client/library/parseQueryFile.ts";
import { kinds } from "../../seed/model/kinds.ts";
import { predicateNames } from "../../seed/model/predicates.ts";

const language = new CypherLanguageService({ consoleCommandsEnabled: false });
const schema: EditorSchema = {
  labels: [...new Set(Object.values(kinds).flatMap(({ labels }) => labels)), "Claim"],
  relationshipTypes: [...predicateNames, "SUBJECT", "OBJECT", "SAID_BY", "VIA", "CITED_IN", "DERIVED_FROM"],
  propertyKeys: ["id", "name"],
  procedures: {},
  functions: {},
  graph: [],
};

/** Text underlined, and what is said of it. */
function lint(query: string, parameters: Record<string, unknown> = {}) {
  const known = { ...toDbSchema(schema, parameters), functions: undefined, propertyKeys: undefined };
  return toFindings(language.lint(query, known).diagnostics, query.length).map(
    ({ from, to, message, severity }) => [query.slice(from, to), message, severity],
  );
}

describe("underlines", () => {
  it.each(readdirSync("seed/queries"))("%s has none", (file) => {
    for (const { query, params } of parseQueryFile(readFileSync(`seed/queries/${file}`, "utf8")))
      expect(lint(query, params)).toEqual([]);
  });

  it("say what is wrong and what to do", () => {
    expect(lint("MATCH (n:Persn) WHERE n.id = $who RETURN n")).toEqual([
      ["Persn", "Label Persn is not in the database; look for a misspelling", "warning"],
      ["$who", "$who has no value; give it one with :param who => …", "error"],
    ]);
    expect(lint("CALL dbms.listConfig()")).toEqual([
      ["dbms.listConfig", "Procedure dbms.listConfig is not among those that may be called here", "error"],
    ]);
    expect(lint("RETURN")[0]?.[1]).toMatch(/^The query ends too early: expected/);
  });

  it("stay within the text", () => {
    const text = "MATCH";
    for (const { from, to } of toFindings(language.lint(text, {}).diagnostics, text.length)) {
      expect(from).toBeLessThanOrEqual(to);
      expect(to).toBeLessThanOrEqual(text.length);
    }
  });
});

it("tokens cover the text that they name", () => {
  const query = "MATCH (a:Person) // who\nWHERE a.name = 'Ali' AND a.id <> $id RETURN a";
  const tokens = toTokens(language.highlightSyntax(query)).map(({ from, to, type }) => [
    query.slice(from, to),
    type,
  ]);
  expect(tokens).toContainEqual(["MATCH", "keyword"]);
  expect(tokens).toContainEqual(["Person", "label"]);
  expect(tokens).toContainEqual(["// who", "comment"]);
  expect(tokens).toContainEqual(["'Ali'", "stringLiteral"]);
  expect(tokens).toContainEqual(["id", "paramValue"]);
});

it("suggestions tell a type from a label, and keep what is to be inserted", () => {
  const items: CompletionItem[] = [
    { label: "Person", kind: 22 },
    { label: "HEADS", kind: 22 },
    { label: "$asOf", kind: 6, insertText: "asOf" },
    { label: "HEADS", kind: 22 },
  ];
  expect(toSuggestions(items, schema)).toEqual([
    { insert: "Person", label: "Person", kind: "label" },
    { insert: "HEADS", label: "HEADS", kind: "type" },
    { insert: "asOf", label: "$asOf", kind: "parameter" },
  ]);
});
