// The timeline in the workspace: what it asks the server for, and the states before there is anything to draw.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useCallback, useMemo, useState } from "react";
import { Notice } from "../app/Notice.tsx";
import { useGraph } from "../app/useGraph.ts";
import type { WorkspaceModel } from "../app/useWorkspace.ts";
import { filterGraph } from "../filters/filterGraph.ts";
import type { Theme } from "../graph/palette.ts";
import { voicesQuery } from "../store/lensQueries.ts";
import { toProblem } from "../store/ProblemError.ts";
import { timelineQuery } from "../store/timelineQuery.ts";
import { saveTimeline } from "./saveTimeline.ts";
import { TimelineView } from "./TimelineView.tsx";
import { withoutHidden } from "./withoutHidden.ts";

interface TimelinePaneProps {
  model: WorkspaceModel;
  theme: Theme;
}

const always = { from: undefined, to: undefined, when: undefined };

export function TimelinePane({ model, theme }: TimelinePaneProps): ReactElement {
  const { view, lens, shown, selected, actions } = model;
  // What is narrowed by hand is narrowed here; the opening is no choice of anyone, and all of time is shown.
  const narrowed = view.ids !== undefined;
  const { graph } = useGraph({ ...view, ...always }, narrowed);
  const ids = useMemo(
    () =>
      narrowed
        ? filterGraph(graph.nodes, graph.relations, shown, selected).nodes.map(({ id }) => id)
        : undefined,
    [narrowed, graph, shown, selected],
  );
  const { data, isError, error, refetch } = useQuery({
    ...timelineQuery(lens, shown, ids),
    enabled: !ids || ids.length > 0,
  });
  const [failed, setFailed] = useState(false);
  const voices = useQuery(voicesQuery());
  const saidDays = useMemo(() => voices.data?.days.map(({ day }) => day) ?? [], [voices.data]);
  const answer = useMemo(() => data && withoutHidden(data, view.hidden), [data, view.hidden]);
  const { reveal, select, slide } = actions;
  const onSelect = useCallback(
    (chosen: string[]) => (chosen.length === 1 ? reveal(chosen[0]) : select(chosen)),
    [reveal, select],
  );
  const { from, to, when } = view;
  const range = useMemo(() => ({ from, to, when }), [from, to, when]);

  if (!answer && isError)
    return (
      <Notice title={toProblem(error).title}>
        <Button variant="light" onClick={() => void refetch()}>
          Try again
        </Button>
      </Notice>
    );
  if (!answer) return <Notice title="Reading what happened and what was said…" busy />;
  if (answer.events.length + answer.claims.length === 0)
    return (
      <Notice title="Nothing here happened or was said">
        <p>
          {answer.more.hiddenClaims > 0
            ? `The lens hides ${answer.more.hiddenClaims.toLocaleString("en")} claims.`
            : "The filters leave no event and no claim."}
        </p>
      </Notice>
    );
  return (
    <TimelineView
      answer={answer}
      clock={view.clock ?? "both"}
      by={view.lanes ?? "none"}
      seen={view.seen}
      range={range}
      asOf={view.asOf}
      {...{ saidDays, selected, theme, onSelect }}
      onChange={slide}
      onSave={(form, window, stageRange) => {
        setFailed(false);
        const by = view.lanes ?? "none";
        const clock = view.clock ?? "both";
        saveTimeline(form, {
          answer,
          by,
          clock,
          window,
          range: stageRange,
          theme,
          lens,
          link: location.href,
        }).catch(() => setFailed(true));
      }}
      failed={failed}
    />
  );
}
