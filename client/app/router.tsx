// The page's addresses: the workspace, whose view is the search part of the URL, the console, the schema, the stories and the import.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { parseQueryLink } from "../console/queryLink.ts";
import { NotFound } from "./NotFound.tsx";
import { fromSearchString, parseView, toSearchString } from "./view.ts";
import { Workspace } from "./Workspace.tsx";

const rootRoute = createRootRoute({ notFoundComponent: NotFound });

const exploreRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  validateSearch: parseView,
  component: Workspace,
});

/** `?query=…&params={…}` fills the console in. */
const cypherRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/cypher",
  validateSearch: parseQueryLink,
  component: lazyRouteComponent(() => import("../console/ConsolePage.tsx"), "ConsolePage"),
});

const schemaRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/schema",
  component: lazyRouteComponent(() => import("../schema/SchemaPage.tsx"), "SchemaPage"),
});

interface Told {
  step?: string;
  draft?: "yes";
  embed?: "yes";
}

const storiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/stories",
  component: lazyRouteComponent(() => import("../stories/StoriesPage.tsx"), "StoriesPage"),
});

/** `?step=…` is the address of a slide; `draft=yes` tells what is in this browser and not saved; `embed=yes` is for a frame. */
const presentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/stories/$id/present",
  validateSearch: ({ step, draft, embed }: Record<string, unknown>): Told => ({
    ...(typeof step === "string" && { step }),
    ...(draft === "yes" && { draft }),
    ...(embed === "yes" && { embed }),
  }),
  component: lazyRouteComponent(() => import("../stories/PresentPage.tsx"), "PresentPage"),
});

const notesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/stories/$id/notes",
  component: lazyRouteComponent(() => import("../stories/NotesPage.tsx"), "NotesPage"),
});

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/import",
  component: lazyRouteComponent(() => import("../formats/ImportPage.tsx"), "ImportPage"),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    exploreRoute,
    cypherRoute,
    schemaRoute,
    storiesRoute,
    presentRoute,
    notesRoute,
    importRoute,
  ]),
  parseSearch: fromSearchString,
  stringifySearch: toSearchString,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
