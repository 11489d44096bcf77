// The built client and the API's page: static files, and index.html with this answer's nonce in it.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import express, { type Express, type Response } from "express";

const docsPage = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Backchannel API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="swagger-ui"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;

const docsStart = `window.ui = SwaggerUIBundle({ url: "/api/openapi.json", dom_id: "#swagger-ui", deepLinking: true });`;

export function serveDocs(app: Express): void {
  const files = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  app.get("/api/docs", (_request, response) => void response.type("html").send(docsPage));
  app.get("/api/docs/start.js", (_request, response) => void response.type("js").send(docsStart));
  for (const file of ["swagger-ui.css", "swagger-ui-bundle.js"]) {
    app.get(`/api/docs/${file}`, (_request, response) =>
      response.sendFile(file, { root: files, maxAge: "1d" }),
    );
  }
}

/** Every address that is no file and no API is the page's own: it reads its state from there. */
export function servePage(app: Express, clientDir: string): void {
  app.use(
    "/assets",
    express.static(join(clientDir, "assets"), { immutable: true, maxAge: "1y", fallthrough: true }),
  );
  app.use(express.static(clientDir, { index: false, dotfiles: "ignore" }));
  app.get(/^\/(?!api\/|assets\/)[^.]*$/, async (_request, response: Response) => {
    // Read anew each time: a build may have replaced it, and the files that it names, under the running app.
    const page = await readFile(join(clientDir, "index.html"), "utf8");
    const html = page.replaceAll("__CSP_NONCE__", response.locals.nonce as string);
    response.setHeader("Cache-Control", "no-store");
    response.type("html").send(html);
  });
}
