import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  dropListened,
  isOpenLens,
  mergeLens,
  toLensWords,
  toListened,
} from "../../client/console/mergeLens.ts";
import { toLensPart } from "../../client/console/toLensPart.ts";
import { dropLensParams, namesLens, toSentParams } from "../../client/console/toSentParams.ts";
import type { SearchAnswer } from "../../server/contract.ts";

type Found = z.infer<typeof SearchAnswer>["results"][number];
const found = (id: string, name: string, kind: Found["kind"], match = name): Found => ({
  id,
  name,
  kind,
  match,
  score: 1,
});
const reuters = found("reuters", "Reuters", "Outlet");
const mamlouk = found("ali-mamlouk", "Ali Mamlouk", "Person", "علي مملوك");
const report = found("report", "Report on Reuters", "Document");
const meeting = found("damascus-meeting", "Damascus meeting", "Meeting");

describe("whom a name stands for", () => {
  it("an outlet is listened to for what it says and for what it passes on", () => {
    expect(toLensPart({ text: "reuters" }, [report, reuters])).toEqual({
      found: reuters,
      lens: { speaker: ["reuters"], via: ["reuters"] },
    });
  });

  it("a role named before it decides", () => {
    expect(toLensPart({ text: "Reuters", as: "via" }, [reuters])).toMatchObject({
      lens: { via: ["reuters"] },
    });
  });

  it("an alias in another script is a whole name; a document is one", () => {
    expect(toLensPart({ text: "علي مملوك" }, [mamlouk])).toMatchObject({
      lens: { speaker: ["ali-mamlouk"] },
    });
    expect(toLensPart({ text: "report" }, [report])).toMatchObject({ lens: { document: ["report"] } });
  });

  it("several that might be meant are candidates; a typing slip is not taken silently", () => {
    const several = toLensPart({ text: "Ali" }, [mamlouk, found("ali-x", "Ali Xerxes", "Person")]);
    expect(several).toMatchObject({ candidates: [{ id: "ali-mamlouk" }, { id: "ali-x" }] });
    expect(toLensPart({ text: "Mamluk" }, [mamlouk])).toMatchObject({ candidates: [{ id: "ali-mamlouk" }] });
  });

  it("two of exactly the same name are candidates", () => {
    const twins = [found("a", "Twin", "Person"), found("b", "Twin", "Person")];
    expect(toLensPart({ text: "twin" }, twins)).toMatchObject({ candidates: twins });
    expect(toLensPart({ text: "b" }, twins)).toMatchObject({ found: { id: "b" } });
  });

  it("what cannot speak is said to be so, and nobody is nobody", () => {
    expect(toLensPart({ text: "Damascus meeting" }, [meeting])).toMatchObject({
      why: expect.stringContaining("is a meeting"),
    });
    expect(toLensPart({ text: "Xyz" }, [])).toMatchObject({ why: expect.stringContaining("Nobody") });
  });
});

describe("the lens", () => {
  const lens = mergeLens({ speaker: ["a"], via: ["a"] }, { speaker: ["a", "b"], asOf: "2018-08-28" });
  it("is put together and taken apart by id", () => {
    expect(lens).toEqual({ speaker: ["a", "b"], via: ["a"], asOf: "2018-08-28" });
    expect(toListened(lens)).toEqual(["a", "b"]);
    expect(dropListened(lens, "a")).toEqual({ speaker: ["b"], asOf: "2018-08-28" });
    expect(isOpenLens(dropListened({ speaker: ["a"] }, "a"))).toBe(true);
    expect(toLensWords(lens, { a: "Ann" })).toBe("according to Ann, b, as of 28 Aug 2018");
  });

  it("gives queries the parameters they name and :param has not set", () => {
    const query = "RETURN $asOf, $speaker, $`x y`, '$via'";
    expect(toSentParams(query, { "x y": 1, other: 2 }, lens)).toEqual({
      "x y": 1,
      asOf: "2018-08-28",
      speaker: ["a", "b"],
      via: ["a"],
    });
    expect(toSentParams("RETURN $asOf", { asOf: "2020-01-01" }, lens)).toEqual({ asOf: "2020-01-01" });
    expect(toSentParams("RETURN $asOf", {}, {})).toEqual({ asOf: null });
    expect(toSentParams("RETURN $asOfDay", {}, lens)).toEqual({});
    expect(namesLens("RETURN $asOf", {})).toBe(true);
    expect(namesLens("RETURN $asOf", { asOf: 1 })).toBe(false);
  });

  it("a parameter called __proto__ is one", () => {
    const params = JSON.parse('{"__proto__": 1}');
    expect(JSON.stringify(toSentParams("RETURN $__proto__", params, {}))).toBe('{"__proto__":1}');
  });

  it("an entry of the library yields to it", () => {
    expect(dropLensParams({ asOf: "2018-08-30", x: 1 }, lens)).toEqual({ x: 1 });
    expect(dropLensParams({ asOf: "2018-08-30" }, {})).toEqual({ asOf: "2018-08-30" });
  });
});
