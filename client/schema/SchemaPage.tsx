// What there is to ask about: labels, relationship types and properties.
import type { ReactElement } from "react";

export function SchemaPage(): ReactElement {
  return <main>Schema</main>;
}
