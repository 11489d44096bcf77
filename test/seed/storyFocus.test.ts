import { describe, expect, it } from "vitest";
import { toNamedNodes, toStoryFocus } from "../../seed/model/storyFocus.ts";

describe("what a step looks at", () => {
  it("is read off the workspace's search: nodes, relations with their ends, lens, days, pane", () => {
    const search =
      "ids=a,b&depth=0&added=c&expanded=d~MET_WITH,a&selected=e~MET_WITH~f,g&hidden=h&pane=accounts&event=m" +
      "&speaker=s&via=v,w&document=x&asOf=2018-08-28&topic=t&from=2018-01-01&to=2018-12-31&otherSpeaker=o";
    expect(toStoryFocus(search)).toEqual({
      nodes: ["a", "b", "c", "d", "m", "e", "f", "g"],
      relations: ["e~MET_WITH~f"],
      lens: { speaker: ["s"], via: ["v", "w"], document: ["x"], topic: ["t"], asOf: "2018-08-28" },
      from: "2018-01-01",
      to: "2018-12-31",
      pane: "accounts",
      event: "m",
    });
    expect(toNamedNodes(search)).toEqual([
      "a",
      "b",
      "c",
      "d",
      "m",
      "e",
      "f",
      "g",
      "s",
      "v",
      "w",
      "x",
      "t",
      "o",
    ]);
  });

  it("of nothing is everything: no ids, no lens", () => {
    expect(toStoryFocus("?")).toEqual({ nodes: [], relations: [], lens: {} });
  });

  it("decodes what an address encodes, and passes over what it does not know", () => {
    expect(toStoryFocus("?selected=a%7EMET_WITH%7Eb&ids=,,c&x=<script>")).toEqual({
      nodes: ["c", "a", "b"],
      relations: ["a~MET_WITH~b"],
      lens: {},
    });
  });
});
