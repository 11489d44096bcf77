// The questions that every peer is asked.
export const oneHop = `MATCH (:Actor {id: $id})-[r]-(b)
RETURN b.id AS id, b.name AS name, r.status AS status, r.claims AS claims`;

export const oneHopRows = 50;

export type Shape = "values" | "nodes";

/** Every relation twice, once from each end, until there are rows enough. */
export const streams: Record<Shape, string> = {
  values:
    "MATCH (a:Actor)-[r:MET_WITH]-(b) RETURN a.name AS a, b.name AS b, r.claims AS claims LIMIT toInteger($rows)",
  nodes: "MATCH (a:Actor)-[r:MET_WITH]-(b) RETURN a, b.id AS b, r.claims AS claims LIMIT toInteger($rows)",
};
