// The page starts here: theme before the first paint, then the query client and the router.
import "@mantine/core/styles.layer.css";
import "./app/tokens.css";
import "./graph/graph.css";
import { createTheme, localStorageColorSchemeManager, MantineProvider, Menu } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ErrorBoundary } from "./app/ErrorBoundary.tsx";
import { router } from "./app/router.tsx";
import { createQueryClient } from "./store/createQueryClient.ts";

const colorScheme = localStorageColorSchemeManager({ key: "backchannel-theme" });
const chosen = colorScheme.get("auto");
const dark = chosen === "auto" ? matchMedia("(prefers-color-scheme: dark)").matches : chosen === "dark";
document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.content ?? "";
// The windows' scroll lock (react-remove-scroll, inside Mantine) asks for its nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: nonce });

const theme = createTheme({
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif',
  primaryColor: "blue",
  defaultRadius: "md",
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    // An empty stop for the focus is no part of a menu; the first item takes it.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
  },
});

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colorScheme}
      getStyleNonce={() => nonce}
    >
      <ErrorBoundary>
        <QueryClientProvider client={createQueryClient()}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ErrorBoundary>
    </MantineProvider>
  </StrictMode>,
);
