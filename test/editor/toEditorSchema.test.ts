import { describe, expect, it } from "vitest";
import { toEditorSchema } from "../../client/editor/toEditorSchema.ts";

describe("what the editor knows of the database", () => {
  const summary = { rows: 1, truncated: false, ms: 1, notifications: [] };
  const schema = toEditorSchema(
    {
      labels: [{ name: "Person", count: 1, properties: [] }],
      relationshipTypes: [
        { name: "HEADS", count: 1, properties: [], between: [{ start: "Person", end: "Agency", count: 1 }] },
      ],
      propertyKeys: ["name"],
      sampled: 100,
    },
    { columns: ["name", "signature"], rows: [["abs", "abs(input)"]], summary },
    { columns: ["name"], rows: [["db.labels"], ["dbms.killConnection"], ["tx.setMetaData"]], summary },
  );
  it("offers the procedures that may be called, and no other", () => {
    expect(Object.keys(schema.procedures)).toEqual(["db.labels"]);
    expect(schema.functions.abs?.signature).toBe("abs(input)");
  });
  it("takes a property of the model for known before the database holds one", () => {
    expect(schema.propertyKeys).toEqual(expect.arrayContaining(["name", "retracted"]));
  });
  it("knows that a person is an actor too", () => {
    const ends = schema.graph.map(({ from, to }) => `${from} ${to}`);
    expect(ends.sort()).toEqual(["Actor Actor", "Actor Agency", "Person Actor", "Person Agency"]);
  });
});
