// The schema's labels and types that a word is found in: in their names, in plain words, at their ends or in their properties.
import { toPredicate } from "../../seed/model/predicates.ts";
import type { SchemaAnswer } from "../../server/cypherContract.ts";

/** Every word has to be found, in small or capital letters. */
export function filterSchema(schema: SchemaAnswer, text: string): SchemaAnswer {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return schema;
  const found = (parts: string[]) => {
    const all = parts.join("\n").toLowerCase();
    return words.every((word) => all.includes(word));
  };
  const keys = ({ properties }: { properties: { name: string }[] }) => properties.map(({ name }) => name);
  return {
    ...schema,
    labels: schema.labels.filter((label) => found([label.name, ...keys(label)])),
    relationshipTypes: schema.relationshipTypes.filter((type) =>
      found([
        type.name,
        toPredicate(type.name).label,
        ...type.between.flatMap(({ start, end }) => [start, end]),
        ...keys(type),
      ]),
    ),
  };
}
