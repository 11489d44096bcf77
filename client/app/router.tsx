// The page's addresses: one workspace, whose view is the search part of the URL.
import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
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

export const router = createRouter({
  routeTree: rootRoute.addChildren([exploreRoute]),
  parseSearch: fromSearchString,
  stringifySearch: toSearchString,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
