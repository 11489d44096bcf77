// Who may write: whoever carries the editor's key, as the cookie that its link sets or as a bearer token.
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { CookieOptions, NextFunction, Request, Response } from "express";
import { HttpProblem } from "./problem.ts";
import { refusedKeyPage } from "./refusedKeyPage.ts";
import { toAddressWithout } from "./toAddressWithout.ts";

type Next = NextFunction;

export interface EditorGate {
  /** Notes on every request whether it carries the key: `response.locals.editor`. */
  recognise(request: Request, response: Response, next: Next): void;
  /** Turns the key in a page's address into the cookie, and takes it out of the address. */
  admit(request: Request, response: Response, next: Next): void;
}

/** Browsers keep no cookie for longer than 400 days. */
const maxAge = 400 * 24 * 60 * 60 * 1_000;
const refused = "editor";

export function createEditorGate(key: string): EditorGate {
  const derive = (purpose: string) => createHmac("sha256", key).update(purpose).digest("base64url");
  // All ports of a host share their cookies: the name tells apart two clones, and a cookie is not the key.
  const name = `backchannel-editor-${derive("cookie name").slice(0, 8)}`;
  const value = derive("cookie value");
  const options: CookieOptions = { httpOnly: true, sameSite: "strict", path: "/", maxAge };

  const isEditor = ({ headers }: Request) => {
    const [, token] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? "") ?? [];
    if (token !== undefined) return isSame(token, key);
    return readCookies(headers.cookie ?? "", name).some((given) => isSame(given, value));
  };

  return {
    recognise(request, response, next) {
      response.locals.editor = isEditor(request);
      next();
    },
    admit(request, response, next) {
      if (request.method !== "GET") return next();
      const { key: asked, [refused]: mark } = request.query;
      if (asked === undefined && mark !== "refused") return next();
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Referrer-Policy", "no-referrer");
      const address = toAddressWithout(request.originalUrl, ["key", refused]);
      if (asked === undefined) {
        const page = refusedKeyPage(address, String(response.locals.nonce));
        response.status(403).type("html").send(page);
      } else if ([asked].flat().some((one) => isSame(String(one), key))) {
        response.cookie(name, value, options).redirect(303, address);
      } else {
        response.redirect(303, `${address}${address.includes("?") ? "&" : "?"}${refused}=refused`);
      }
    },
  };
}

/** Throws a 401 with the remedy. */
export function requireEditor(response: Response): void {
  if (response.locals.editor === true) return;
  throw new HttpProblem(
    "EDITOR_KEY_NEEDED",
    "Writing needs the editor's key: open the link that npm run key prints in this browser, or send the key as a bearer token",
  );
}

/** Takes as long whether the first letter differs or none. */
function isSame(given: string, right: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(right));
}

function readCookies(header: string, name: string): string[] {
  return header.split(";").flatMap((part) => {
    const [given = "", ...value] = part.trim().split("=");
    return given === name ? [value.join("=")] : [];
  });
}
