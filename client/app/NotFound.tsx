// An address that this app does not have.
import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { Notice } from "./Notice.tsx";

export function NotFound(): ReactElement {
  return (
    <main>
      <Notice title="There is no page at this address" level={1}>
        <p>The link may be mistyped, or belong to a newer Backchannel.</p>
        <Button component="a" href="/" variant="light">
          Open the graph
        </Button>
      </Notice>
    </main>
  );
}
