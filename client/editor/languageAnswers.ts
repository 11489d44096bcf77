// What Neo4j's language support says of a query, in the words and shapes of the editor; part of the worker alone.
import type {
  CompletionItem,
  DbSchema,
  ParsedCypherToken,
  SyntaxDiagnostic,
} from "@neo4j-cypher/language-support";
import type { EditorSchema } from "./EditorSchema.ts";
import type { Finding, Suggestion, Token } from "./workerMessages.ts";

const version = "CYPHER 5";

export function toDbSchema(schema: EditorSchema | undefined, parameters: Record<string, unknown>): DbSchema {
  if (!schema) return { parameters, defaultLanguage: version };
  return {
    labels: schema.labels,
    relationshipTypes: schema.relationshipTypes,
    propertyKeys: schema.propertyKeys,
    procedures: { [version]: schema.procedures },
    functions: { [version]: schema.functions },
    parameters,
    defaultLanguage: version,
  };
}

export function toTokens(parsed: readonly ParsedCypherToken[]): Token[] {
  return parsed
    .filter(({ tokenType, length }) => tokenType !== "none" && length > 0)
    .map(({ position, length, tokenType }) => ({
      from: position.startOffset,
      to: position.startOffset + length,
      type: tokenType,
    }));
}

export function toFindings(diagnostics: readonly SyntaxDiagnostic[], length: number): Finding[] {
  return diagnostics.map(({ offsets, message, severity }) => {
    const from = Math.min(Math.max(offsets.start, 0), length);
    return {
      from,
      to: Math.min(Math.max(offsets.end, from), length),
      message: reword(typeof message === "string" ? message : message.value),
      severity: severity === 1 ? "error" : "warning",
    };
  });
}

/** What is wrong and what to do, rather than what it was called in another program. */
function reword(message: string): string {
  const parameter = /^Parameter \$?(.+) is not defined\.$/.exec(message)?.[1];
  if (parameter) return `$${parameter} has no value; give it one with :param ${parameter} => …`;
  const absent = /^(.+) is not present in the database\. Make sure/s.exec(message)?.[1];
  if (absent?.startsWith("Procedure ")) return `${absent} is not among those that may be called here`;
  if (absent) return `${absent} is not in the database; look for a misspelling`;
  return message.replace(/Invalid input '': expected/, "The query ends too early: expected");
}

const kinds: Partial<Record<number, Suggestion["kind"]>> = {
  2: "procedure",
  3: "function",
  6: "variable",
  10: "property",
  14: "keyword",
  15: "path",
  18: "type",
  20: "label",
  22: "label",
  23: "keyword",
  25: "label",
};

export function toSuggestions(
  items: readonly CompletionItem[],
  schema: EditorSchema | undefined,
): Suggestion[] {
  const types = new Set(schema?.relationshipTypes);
  const suggestions = items.map((item): Suggestion => {
    const kind = kinds[item.kind ?? 14] ?? "keyword";
    return {
      insert: item.insertText ?? item.label,
      label: item.label,
      kind: item.label.startsWith("$")
        ? "parameter"
        : kind === "label" && types.has(item.label)
          ? "type"
          : kind,
      ...(item.signature && { signature: item.signature }),
      ...(typeof item.documentation === "string" &&
        item.documentation && { explanation: item.documentation }),
    };
  });
  return [...new Map(suggestions.map((suggestion) => [suggestion.label, suggestion])).values()];
}
