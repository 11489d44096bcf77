// The language worker: Neo4j's own lexer, parser and completion, off the main thread.
import { CypherLanguageService } from "@neo4j-cypher/language-support";
import type { EditorSchema } from "./EditorSchema.ts";
import { toDbSchema, toFindings, toSuggestions, toTokens } from "./languageAnswers.ts";
import type { Finding, Question, Reply, Request } from "./workerMessages.ts";

const language = new CypherLanguageService({ consoleCommandsEnabled: false });
let schema: EditorSchema | undefined;
let known = toDbSchema(undefined, {});
let last: { text: string; findings: Finding[] } | undefined;

/** Also learns the text's variables and their labels, which completion goes by: those of an older text mislead it. */
function lint(text: string): Finding[] {
  if (last?.text === text) return last.findings;
  const { diagnostics, symbolTables } = language.lint(text, known);
  language.setSymbolsInfo({ query: text, symbolTables });
  last = { text, findings: toFindings(diagnostics, text.length) };
  return last.findings;
}

function toAnswer(question: Question) {
  const { text } = question;
  if (question.kind === "highlight") return toTokens(language.highlightSyntax(text));
  const findings = lint(text);
  if (question.kind === "lint") return findings;
  // Which labels a type joins is a sample: good enough to suggest by, not to complain by.
  const withGraph = { ...known, graphSchema: schema?.graph };
  const items = language.autocomplete(text, withGraph, {
    caretPosition: question.caret,
    manual: question.manual,
  });
  return toSuggestions(items, schema);
}

/** Completion needs iterator helpers, which older browsers lack: they get none rather than an error. */
function attempt(question: Question) {
  try {
    return toAnswer(question);
  } catch {
    language.clearCache();
    return undefined;
  }
}

self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
  if (data.kind === "setting") {
    schema = data.schema;
    known = toDbSchema(data.schema, data.parameters);
    last = undefined;
  } else reply({ number: data.number, answer: attempt(data) });
});

function reply(message: Reply): void {
  self.postMessage(message);
}

// The first parse builds the grammar's tables; it is done before anyone waits for an answer.
attempt({
  kind: "lint",
  text: "MATCH (a:A {b: 1})-[r:R]->(c) WHERE c.d > 2 RETURN a, count(*) AS e ORDER BY e",
});
reply("ready");
