// The right-hand side: the evidence of what is selected, or an overview while nothing is.
import type { ReactElement, ReactNode } from "react";
import { parseRelationId } from "../app/parseRelationId.ts";
import type { EvidenceProps } from "./EvidenceProps.ts";
import { NodeEvidence } from "./NodeEvidence.tsx";
import { Overview } from "./Overview.tsx";
import { RelationEvidence } from "./RelationEvidence.tsx";
import { SelectionEvidence } from "./SelectionEvidence.tsx";

interface EvidencePanelProps extends EvidenceProps {
  /** Ids of nodes and relations. */
  selected: readonly string[];
  onSelectAll(ids: string[]): void;
  /** What can be done with several. */
  children?: ReactNode;
}

export function EvidencePanel({
  selected,
  onSelectAll,
  children,
  ...props
}: EvidencePanelProps): ReactElement {
  const [only] = selected;
  if (only === undefined) return <Overview {...props} />;
  if (selected.length > 1) {
    const { nodes, relations, lens } = props;
    return (
      <SelectionEvidence {...{ nodes, relations, lens }} ids={selected} onSelect={onSelectAll}>
        {children}
      </SelectionEvidence>
    );
  }
  const relation = parseRelationId(only);
  return relation ? (
    <RelationEvidence key={only} id={only} parts={relation} {...props} />
  ) : (
    <NodeEvidence key={only} id={only} {...props} />
  );
}
