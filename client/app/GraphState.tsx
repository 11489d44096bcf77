// What stands in the graph's place: loading, Neo4j starting or away, nothing found, nothing there yet.
import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import type { Problem } from "../../server/contract.ts";
import { Notice } from "./Notice.tsx";

interface GraphStateProps {
  loading: boolean;
  problem: Problem | undefined;
  /** Whether a link's start or lens may be the reason for the emptiness. */
  narrowed: boolean;
  onReset?(): void;
}

export function GraphState({ loading, problem, narrowed, onReset }: GraphStateProps): ReactElement {
  if (problem) {
    const passing = ["NEO4J_STARTING", "NEO4J_AWAY", "APP_UNREACHABLE"].includes(problem.code);
    return (
      <Notice title={problem.title} busy={passing}>
        {problem.detail && <p>{problem.detail}</p>}
        {passing ? <p>This page goes on by itself as soon as it can.</p> : reset(onReset)}
      </Notice>
    );
  }
  if (loading) return <Notice title="Reading the graph…" busy />;
  if (narrowed) {
    return (
      <Notice title="Nothing to see from here">
        <p>No claim in the database fits what this link asks for.</p>
        {reset(onReset)}
      </Notice>
    );
  }
  return (
    <Notice title="The database is empty">
      <p>
        An empty database gets the first dossier when the app starts: stop it and run <code>npm start</code>.
      </p>
    </Notice>
  );
}

function reset(onReset: (() => void) | undefined): ReactElement {
  return (
    <Button variant="light" onClick={onReset}>
      Show everything
    </Button>
  );
}
