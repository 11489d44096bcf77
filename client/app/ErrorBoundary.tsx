// Catches what no view expected, so that a fault in one corner never leaves an empty page.
import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { Notice } from "./Notice.tsx";

interface Props {
  children: ReactNode;
  /** Names the corner of the page; absent, it is the whole page. */
  part?: string;
}

export class ErrorBoundary extends Component<Props, { error?: Error }> {
  override state: { error?: Error } = {};

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    const { part } = this.props;
    return (
      <Notice title={part ? `${part} could not be drawn` : "This page ran into a fault"} level={part ? 2 : 1}>
        <p>{error.message}</p>
        <Button
          variant="light"
          onClick={() => (part ? this.setState({ error: undefined }) : location.reload())}
        >
          {part ? "Try again" : "Reload the page"}
        </Button>
      </Notice>
    );
  }
}
