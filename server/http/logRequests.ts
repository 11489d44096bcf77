// One structured line for each request: what was asked, how it ended, how long it took.
import type { NextFunction, Request, Response } from "express";
import type { Logger } from "pino";

export function logRequests(log: Logger) {
  return (request: Request, response: Response, next: NextFunction) => {
    const began = performance.now();
    const { method, path } = request;
    response.on("finish", () => {
      const ms = Math.round(performance.now() - began);
      // A 503 is how a page waits for Neo4j, and the supervisor tells of that itself.
      const level = response.statusCode >= 500 && response.statusCode !== 503 ? "warn" : "debug";
      log[level](
        { method, path: path.replace(/\p{Cc}/gu, "?").slice(0, 200), status: response.statusCode, ms },
        "request",
      );
    });
    next();
  };
}
