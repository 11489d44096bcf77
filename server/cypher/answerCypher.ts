// The HTTP side of a typed query: the form asked for, chunks as the client takes them, an end that says whether it was whole.
import type { Request, Response } from "express";
import type { z } from "zod";
import type { CypherBody } from "../cypherContract.ts";
import { HttpProblem, toProblem, toProblemBody } from "../http/problem.ts";
import type { CypherConsole } from "./createConsole.ts";
import { type FormatName, type RowFormat, rowFormats } from "./rowFormats.ts";

export interface CypherExchange {
  request: Request;
  response: Response;
  body: z.infer<typeof CypherBody>;
  signal: AbortSignal;
}

/** Rejects while nothing has been sent; a later failure is said in the form itself, or breaks the connection off. */
export async function answerCypher(console: CypherConsole, exchange: CypherExchange): Promise<undefined> {
  const { request, response, body, signal } = exchange;
  const name = chooseFormat(request);
  const format: RowFormat = rowFormats[name];
  try {
    const summary = await console.answer({
      job: { ...body, format: name },
      client: request.ip ?? "",
      take: (bytes) => send(response, format, bytes),
      signal,
    });
    if (summary.truncatedBy && response.chunkedEncoding) {
      response.addTrailers({ "Backchannel-Truncated": summary.truncatedBy });
    }
    response.end();
  } catch (error) {
    if (signal.aborted || response.destroyed) return undefined;
    if (!response.headersSent) throw error;
    if (format.toBreak) response.end(format.toBreak(toProblemBody(toProblem(error))));
    else response.destroy();
  }
  return undefined;
}

function chooseFormat(request: Request): FormatName {
  const names = Object.keys(rowFormats) as FormatName[];
  const accepted = request.accepts(names.map((name) => rowFormats[name].mediaType));
  const chosen = names.find((name) => rowFormats[name].mediaType === accepted);
  if (chosen) return chosen;
  const offered = names.map((name) => rowFormats[name].mediaType).join(", ");
  throw new HttpProblem("NOT_ACCEPTABLE", `Rows come as ${offered}; name one of them in Accept`);
}

/** Resolves when the client's side has room again. */
async function send(response: Response, format: RowFormat, bytes: Uint8Array): Promise<void> {
  if (!response.headersSent) {
    response.setHeader("Content-Type", `${format.mediaType}; charset=utf-8`);
    response.setHeader("Cache-Control", "no-store");
    if (format.whole) response.setHeader("Content-Length", bytes.byteLength);
    else response.setHeader("Trailer", "Backchannel-Truncated");
  }
  if (response.destroyed || response.write(bytes)) return;
  await new Promise<void>((resolve) => {
    const go = () => {
      response.off("drain", go).off("close", go);
      resolve();
    };
    response.on("drain", go).on("close", go);
  });
}
