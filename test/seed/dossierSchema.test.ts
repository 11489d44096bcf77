// The published JSON Schema is made from the zod schema. After a change: UPDATE=1 npx vitest run test/seed/dossierSchema.test.ts
import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { Dossier } from "../../seed/model/dossier.ts";

test("seed/dossier.schema.json is the schema that validates", () => {
  const url = new URL("../../seed/dossier.schema.json", import.meta.url);
  const schema = `${JSON.stringify(z.toJSONSchema(Dossier, { io: "input" }), null, 2)}\n`;
  if (process.env.UPDATE) writeFileSync(url, schema);
  expect(readFileSync(url, "utf8")).toBe(schema);
});
