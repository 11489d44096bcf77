// The console: a query, its parameters, and what came back.
import type { ReactElement } from "react";

export function ConsolePage(): ReactElement {
  return <main>Cypher</main>;
}
