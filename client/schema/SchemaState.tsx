// What stands in the schema's place: loading, Neo4j starting or away, a fault, nothing there yet.
import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import type { Problem } from "../../server/contract.ts";
import { Notice } from "../app/Notice.tsx";

interface SchemaStateProps {
  problem: Problem | undefined;
  loading: boolean;
  onRetry(): void;
}

const passing = ["NEO4J_STARTING", "NEO4J_AWAY", "APP_UNREACHABLE"];

export function SchemaState({ problem, loading, onRetry }: SchemaStateProps): ReactElement {
  if (problem) {
    const busy = passing.includes(problem.code);
    return (
      <Notice title={problem.title} busy={busy}>
        {problem.detail && <p>{problem.detail}</p>}
        {busy ? (
          <p>This page goes on by itself as soon as it can.</p>
        ) : (
          <Button variant="light" onClick={onRetry}>
            Ask again
          </Button>
        )}
      </Notice>
    );
  }
  if (loading) return <Notice title="Reading the schema…" busy />;
  return (
    <Notice title="The database is empty">
      <p>
        There is no label and no relationship type yet. An empty database gets the first dossier when the app
        starts: stop it and run <code>npm start</code>.
      </p>
    </Notice>
  );
}
