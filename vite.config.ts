// How the page is built; `vite build --ssr` builds the server with the same file: the app, the thread of a typed query, and the import.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = {
  input: ["../server/main.ts", "../server/cypher/queryThread.ts", "../server/setup/importFiles.ts"],
  // The thread lies beside the code that opens it.
  output: { entryFileNames: ({ name }: { name: string }) => `${name === "main" ? "" : "assets/"}${name}.js` },
};

export default defineConfig(({ isSsrBuild }) => ({
  root: "client",
  plugins: [react()],
  build: {
    outDir: isSsrBuild ? "../dist/server" : "../dist/client",
    emptyOutDir: true,
    // Everything comes from its own file: the CSP allows no inlined fonts or scripts.
    assetsInlineLimit: 0,
    target: "es2023",
    rollupOptions: isSsrBuild ? server : {},
  },
}));
