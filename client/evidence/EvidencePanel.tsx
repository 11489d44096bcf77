// The right-hand side: the evidence of what is selected, or an overview while nothing is.
import type { ReactElement } from "react";
import { parseRelationId } from "../app/parseRelationId.ts";
import type { EvidenceProps } from "./EvidenceProps.ts";
import { NodeEvidence } from "./NodeEvidence.tsx";
import { Overview } from "./Overview.tsx";
import { RelationEvidence } from "./RelationEvidence.tsx";

export function EvidencePanel({
  selected,
  ...props
}: EvidenceProps & { selected: string | undefined }): ReactElement {
  if (!selected) return <Overview {...props} />;
  const relation = parseRelationId(selected);
  return relation ? (
    <RelationEvidence key={selected} id={selected} parts={relation} {...props} />
  ) : (
    <NodeEvidence key={selected} id={selected} {...props} />
  );
}
