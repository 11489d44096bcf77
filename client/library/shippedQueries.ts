// The queries that come with the app, read from their files; loaded when the library is first shown.
import { parseQueryFile } from "./parseQueryFile.ts";
import type { QueryEntry } from "./QueryEntry.ts";

const files = import.meta.glob<string>("../../seed/queries/*.cypher", {
  query: "?raw",
  import: "default",
  eager: true,
});

export const shippedQueries: QueryEntry[] = Object.values(files)
  .flatMap((text) => parseQueryFile(text))
  .sort((one, other) => one.title.localeCompare(other.title));
