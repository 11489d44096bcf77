// Tiny hand-placed graphs and timelines: each export is at once a demo and a picture to look at.
import type { KindName } from "../../seed/model/kinds.ts";
import type { Status } from "../../seed/model/stances.ts";
import type { ClaimAnswer, GraphNode, Relation } from "../../server/contract.ts";

export function createNode(
  id: string,
  kind: KindName,
  name: string,
  more: Partial<GraphNode> = {},
): GraphNode {
  return { id, kind, name, aliases: [], summary: "", degree: 3, ...more };
}

export function createRelation(
  start: string,
  type: string,
  end: string,
  status: Status = "single-source",
): Relation {
  const assertedBy = { corroborated: 2, "single-source": 1, contested: 3, denied: 0 }[status];
  const deniedBy = status === "contested" || status === "denied" ? 1 : 0;
  const speakers = assertedBy + deniedBy;
  return {
    id: `${start}~${type}~${end}`,
    type,
    start,
    end,
    status,
    claims: speakers,
    speakers,
    assertedBy,
    deniedBy,
  };
}

/** Two sides of one disputed meeting. */
export const disputed = {
  nodes: [
    createNode("ali-mamlouk", "Person", "Ali Mamlouk", { degree: 12 }),
    createNode("us-delegation", "Group", "US delegation", { anonymous: true }),
    createNode("damascus-meeting", "Meeting", "Damascus meeting", {
      date: "2018-06",
      start: "2018-06-01",
      end: "2018-06-30",
      status: "contested",
    }),
    createNode("bashar-al-assad", "Person", "Bashar al-Assad"),
  ],
  relations: [
    createRelation("ali-mamlouk", "MET_WITH", "us-delegation", "contested"),
    createRelation("ali-mamlouk", "PARTICIPATED_IN", "damascus-meeting", "contested"),
    createRelation("us-delegation", "PARTICIPATED_IN", "damascus-meeting", "contested"),
    createRelation("ali-mamlouk", "ADVISES", "bashar-al-assad"),
  ],
};

/** One hub with `count` neighbours, whose names have one to four words. */
export function createStar(count: number): { nodes: GraphNode[]; relations: Relation[] } {
  const words = ["National", "Security", "Bureau", "Delegation"];
  const leaves = Array.from({ length: count }, (_, i) =>
    createNode(`leaf-${i}`, "Agency", words.slice(0, 1 + (i % 4)).join(" ")),
  );
  return {
    nodes: [createNode("hub", "Person", "Hub", { degree: count }), ...leaves],
    relations: leaves.map((leaf) => createRelation("hub", "HEADS", leaf.id)),
  };
}

export function createClaim(id: string, stance: ClaimAnswer["stance"], said: string): ClaimAnswer {
  return {
    id,
    subject: { id: "damascus-meeting", kind: "Meeting", name: "Damascus meeting" },
    predicate: "TOOK_PLACE",
    stance,
    certainty: "stated",
    said,
    saidStart: said,
    saidEnd: said,
    speaker: { id: "speaker", kind: "Person", name: "A speaker" },
    via: [],
    document: { id: "document", title: "A document" },
    locator: "¶1",
    retracted: false,
    derivedFrom: [],
  };
}
