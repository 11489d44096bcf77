// Gives the timeline strip the claims about what is on screen.
import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useDeferredValue, useMemo } from "react";
import type { GraphNode } from "../../server/contract.ts";
import { claimsQuery } from "../store/queries.ts";
import { TimelineStrip } from "../strip/TimelineStrip.tsx";
import type { Lens } from "./view.ts";

interface TimelineProps {
  nodes: GraphNode[];
  lens: Lens;
  selected: readonly string[];
  theme: "light" | "dark";
  onSelect(id: string | undefined): void;
}

export function Timeline({ lens, ...rest }: TimelineProps): ReactElement {
  // The strip may follow a moment later: what was clicked comes first.
  const nodes = useDeferredValue(rest.nodes);
  const selected = useDeferredValue(rest.selected);
  // What is said after the lens's day stands there as well, faded.
  const { asOf, ...voices } = lens;
  const { data } = useQuery(claimsQuery({}, voices));
  const claims = useMemo(() => {
    const shown = new Set(nodes.map((node) => node.id));
    return (data?.claims ?? []).filter(
      ({ subject, object }) => shown.has(subject.id) && (!object || shown.has(object.id)),
    );
  }, [data, nodes]);
  return (
    <>
      <TimelineStrip {...rest} nodes={nodes} selected={selected} claims={claims} asOf={asOf} />
      {data && data.total > data.claims.length && (
        <Text size="xs" c="dimmed" px="sm" pb={4}>
          Said: the first {data.claims.length.toLocaleString("en")} of {data.total.toLocaleString("en")}{" "}
          claims, earliest first
        </Text>
      )}
    </>
  );
}
