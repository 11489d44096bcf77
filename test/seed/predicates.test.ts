// The vocabulary: every relation of the design is declared, and its words and kinds hold together.
import { describe, expect, test } from "vitest";
import { kindNames } from "../../seed/model/kinds.ts";
import { type Predicate, predicateNames, predicates, toPredicate } from "../../seed/model/predicates.ts";

const promised =
  `MET_WITH SANCTIONED_BY PARTICIPATED_IN HELD_AT DISCUSSED DEMANDED HEADS ADVISES MEMBER_OF PART_OF REPRESENTS
  SUPPORTED OPPOSED ALLIED_WITH SEVERED_TIES_WITH INVITED ACCEPTED DETAINED_BY ORDERED TOOK_PLACE`.split(
    /\s+/,
  );

describe("the vocabulary", () => {
  test.each(promised)("declares %s", (name) => {
    expect(predicateNames).toContain(name);
  });

  test.each(Object.entries<Predicate>(predicates))("%s holds together", (name, predicate) => {
    expect(name).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    const { label, inverse, symmetric, makes, subjects, objects } = predicate;
    if (makes === "relation") expect(label === inverse).toBe(symmetric === true);
    expect(objects.length > 0).toBe(makes === "relation");
    expect(subjects.length).toBeGreaterThan(0);
    for (const kind of [...subjects, ...objects]) expect(kindNames).toContain(kind);
    for (const kinds of [subjects, objects]) expect(new Set(kinds).size).toBe(kinds.length);
    if (symmetric) expect(subjects).toEqual(objects);
  });

  test("an unknown predicate joins anything and is shown humanised", () => {
    expect(toPredicate("ICE_CREAM_WITH")).toMatchObject({
      label: "ice cream with",
      makes: "relation",
      subjects: kindNames,
    });
  });
});
