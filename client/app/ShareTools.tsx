// What leaves the workspace: its link, saved workspaces, and the picture and data on screen.
import { useLocation, useNavigate } from "@tanstack/react-router";
import { type ReactElement, type RefObject, useCallback } from "react";
import type { GraphHandle } from "../graph/GraphCanvas.tsx";
import { copyLink } from "../share/copyLink.ts";
import { ExportMenu } from "../share/ExportMenu.tsx";
import { WorkspacesMenu } from "../share/WorkspacesMenu.tsx";
import { fetchAnswer } from "../store/fetchAnswer.ts";
import { useEditor } from "../store/useEditor.ts";
import { CopyLink } from "./CopyLink.tsx";
import { toTitle } from "./useTitle.ts";
import type { WorkspaceModel } from "./useWorkspace.ts";
import { fromSearchString, parseView } from "./view.ts";

interface ShareToolsProps {
  model: WorkspaceModel;
  theme: "light" | "dark";
  handle: RefObject<GraphHandle | null>;
}

export function ShareTools({ model, theme, handle }: ShareToolsProps): ReactElement {
  const { filtered, lens, places, selected, graph } = model;
  const canWrite = useEditor();
  const open = useOpenAddress();
  const { search, hash } = useLocation({
    select: ({ searchStr, hash: at }) => ({ search: searchStr, hash: at }),
  });
  const toLink = async () => {
    const save = (body: object) => fetchAnswer("saveWorkspace", { body });
    return (await copyLink(location, canWrite, save)).link;
  };
  return (
    <>
      <CopyLink toLink={toLink} />
      <WorkspacesMenu
        search={search.replace(/^\?/, "")}
        at={hash}
        canWrite={canWrite}
        onOpen={(saved, at) => open(saved, at, { replace: false })}
      />
      <ExportMenu
        nodes={filtered.nodes}
        relations={filtered.relations}
        lens={lens}
        theme={theme}
        title={toTitle(selected, graph.nodes) || "Who met whom, and who says so"}
        link={location.href}
        positions={() => handle.current?.positions() ?? places.positions}
        toPng={async () => {
          if (!handle.current) throw new Error("The graph is not drawn yet; open its view and try again");
          return handle.current.toPng();
        }}
      />
    </>
  );
}

/** Puts an address that was kept in place of the present view. */
export function useOpenAddress(): (search: string, at: string, how: { replace: boolean }) => void {
  const navigate = useNavigate();
  return useCallback(
    (search, at, { replace }) => {
      void navigate({
        to: "/",
        search: parseView(fromSearchString(search)),
        hash: at,
        replace,
        resetScroll: false,
        hashScrollIntoView: false,
      });
    },
    [navigate],
  );
}
