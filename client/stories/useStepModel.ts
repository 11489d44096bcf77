// A step's screen as a workspace of its own: what it loads and shows; what is changed in it while it is told stays in this window.
import { useMemo, useState } from "react";
import type { StoryStep } from "../../seed/model/story.ts";
import { useGraph } from "../app/useGraph.ts";
import { useShownGraph } from "../app/useShownGraph.ts";
import type { ViewActions } from "../app/useView.ts";
import type { WorkspaceModel } from "../app/useWorkspace.ts";
import type { View } from "../app/view.ts";
import { toSelection } from "../app/viewChanges.ts";
import { fromPositionsCode } from "../share/positionsCode.ts";
import { toStepPlaces, toStepView } from "./toStepView.ts";

const nothing: readonly string[] = [];

export function useStepModel(step: StoryStep, gone: readonly string[]): WorkspaceModel {
  const told = useMemo(() => toStepView(step, gone), [step, gone]);
  const [own, setOwn] = useState<{ step: StoryStep; patch: Partial<View> }>({ step, patch: {} });
  const view = useMemo(() => (own.step === step ? { ...told, ...own.patch } : told), [told, own, step]);
  const { graph: loaded, loading, expanding, problem } = useGraph(view, true);
  const seen = useShownGraph(view, loaded);
  const code = toStepPlaces(step);
  const places = useMemo(() => {
    const ids = loaded.nodes.map(({ id }) => id);
    const none = () => undefined;
    return { code, ...fromPositionsCode(code, ids), place: none, pin: none, expectStep: none };
  }, [code, loaded.nodes]);
  const actions = useMemo((): ViewActions => {
    const change = (patch: Partial<View>) =>
      setOwn((now) => ({ step, patch: now.step === step ? { ...now.patch, ...patch } : patch }));
    const choose = (ids: readonly string[]) => change(toSelection(view, ids));
    const none = () => undefined;
    return {
      change,
      slide: change,
      select: choose,
      reveal: (id) => choose(id ? [id] : []),
      // What leads away from the step is for the workspace.
      expand: none,
      add: none,
      hide: none,
      keep: none,
      start: none,
      open: none,
    };
  }, [step, view]);
  const undo = useMemo(
    () => ({ undo: () => undefined, redo: () => undefined, canUndo: false, canRedo: false }),
    [],
  );
  return { ...seen, view, chosen: nothing, loading, expanding, problem, actions, places, undo };
}
