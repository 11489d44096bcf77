// The checks before any route: the Host header (DNS rebinding), the origin of writes (CSRF), and the security headers.
import { randomBytes } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import helmet from "helmet";
import { endpoints } from "../endpoints.ts";
import { findUnsafe } from "../formats/findUnsafe.ts";
import { HttpProblem } from "./problem.ts";

type Next = NextFunction;

const json = "application/json";

/** Host names under which the app may be asked; `host` is what it was told to listen on. */
export function checkHost(host: string) {
  const names = new Set(["127.0.0.1", "localhost", "[::1]", host.includes(":") ? `[${host}]` : host]);
  return (request: Request, _response: Response, next: Next) => {
    const given = request.headers.host ?? "";
    const port = request.socket.localPort;
    const name = given.replace(/:\d+$/, "");
    const rightPort = given === name ? port === 80 : given.endsWith(`:${port}`);
    if (names.has(name.toLowerCase()) && rightPort) return next();
    throw new HttpProblem(
      "WRONG_HOST",
      "This server does not answer under that host name; use the link it printed",
    );
  };
}

/** Anything but a plain read must be JSON from our own page or from a tool that is no browser. */
export function checkOrigin(request: Request, _response: Response, next: Next): void {
  if (request.method !== "GET" && request.method !== "HEAD") refuseForeign(request);
  next();
}

function refuseForeign(request: Request): void {
  const site = request.headers["sec-fetch-site"];
  const origin = request.headers.origin;
  const foreign =
    origin !== undefined &&
    origin !== `http://${request.headers.host}` &&
    origin !== `https://${request.headers.host}`;
  if ((site !== undefined && site !== "same-origin" && site !== "none") || foreign) {
    throw new HttpProblem("FORBIDDEN", "Requests from another site are refused");
  }
  // A file is sent as it is. Of its types, too, a browser lets no other site send any unasked.
  const types = request.path === endpoints.import.path ? endpoints.import.accepts : [json];
  // Not `request.is`, which knows no type where there is no body, as with DELETE.
  const type = request.headers["content-type"] ?? "";
  const [essence = ""] = type.toLowerCase().split(";");
  if (request.method !== "OPTIONS" && !types.some((one) => one === essence.trim())) {
    throw new HttpProblem("UNSUPPORTED_MEDIA_TYPE", `Send the body as Content-Type: ${types.join(" or ")}`);
  }
}

/**
 * Strict policy: scripts from here alone, style elements by this answer's nonce, style attributes allowed. No other site may
 * show the page in a frame but those given, and they a story that asks for it and nothing else.
 */
export function secureHeaders(embedOrigins: readonly string[] = []) {
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'", (_request, response) => `'nonce-${(response as Response).locals.nonce}'`],
        "style-src-attr": ["'unsafe-inline'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "font-src": ["'self'"],
        "worker-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "frame-ancestors": [(_request, response) => (response as Response).locals.ancestors as string],
        "form-action": ["'self'"],
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: "same-origin" },
  });
  return (request: Request, response: Response, next: Next) => {
    response.locals.nonce = randomBytes(16).toString("base64");
    const embedded = embedOrigins.length > 0 && isEmbedded(request);
    response.locals.ancestors = embedded ? embedOrigins.join(" ") : "'none'";
    headers(request, response, () => {
      // The older header knows no origins; browsers that know both go by the policy, but not all proxies do.
      if (embedded) response.removeHeader("X-Frame-Options");
      next();
    });
  };
}

/** The one address that is made for frames; it only reads, and a frame on another site is sent no cookie of ours. */
function isEmbedded({ method, path, query }: Request): boolean {
  return method === "GET" && /^\/stories\/[a-z0-9-]{1,120}\/present$/.test(path) && query.embed === "yes";
}

/** Refuses bodies that are nested too deep or carry keys that could reach a prototype. */
export function checkBody(request: Request, _response: Response, next: Next): void {
  const reason = findUnsafe(request.body);
  if (reason) throw new HttpProblem("BAD_REQUEST", `The body ${reason}`);
  next();
}
