// A link names something that is not in the database.
import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { Notice } from "../app/Notice.tsx";

interface UnknownProps {
  what: "node" | "relation";
  id: string;
  onSelect(id: undefined): void;
}

export function Unknown({ what, id, onSelect }: UnknownProps): ReactElement {
  return (
    <Notice title={`There is no such ${what} here`}>
      <p>
        The link names <code>“{id.slice(0, 120)}”</code>, which this database does not know. Search for it by
        name, or go back.
      </p>
      <Button variant="light" onClick={() => onSelect(undefined)}>
        Back to the overview
      </Button>
    </Notice>
  );
}
