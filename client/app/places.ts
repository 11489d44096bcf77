// Where one can go from any page.
export const places = [
  { to: "/", name: "Explore" },
  { to: "/stories", name: "Stories" },
  { to: "/cypher", name: "Cypher" },
  { to: "/schema", name: "Schema" },
  { to: "/import", name: "Import" },
] as const;
