// A link names something that is not in the database, or that the lens hides.
import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { Notice } from "../app/Notice.tsx";

interface UnknownProps {
  what: "node" | "relation";
  id: string;
  hidden?: number;
  onSelect(id: undefined): void;
}

export function Unknown({ what, id, hidden = 0, onSelect }: UnknownProps): ReactElement {
  return (
    <Notice title={hidden > 0 ? `The lens hides this ${what}` : `There is no such ${what} here`}>
      <p>
        {hidden > 0 ? "No claim that the lens lets through speaks of " : "The link names "}
        <code>“{id.slice(0, 120)}”</code>
        {hidden > 0 ? "." : ", which this database does not know. Search for it by name, or go back."}
      </p>
      <Button variant="light" onClick={() => onSelect(undefined)}>
        Back to the overview
      </Button>
    </Notice>
  );
}
