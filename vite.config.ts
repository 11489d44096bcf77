// How the page is built; `vite build --ssr ../server/main.ts` builds the server with the same file.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig(({ isSsrBuild }) => ({
  root: "client",
  plugins: [react()],
  build: {
    outDir: isSsrBuild ? "../dist/server" : "../dist/client",
    emptyOutDir: true,
    // Everything comes from its own file: the CSP allows no inlined fonts or scripts.
    assetsInlineLimit: 0,
    target: "es2023",
  },
}));
