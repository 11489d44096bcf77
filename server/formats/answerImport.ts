// The HTTP side of an import: the body is the file, as it is.
import type { Request } from "express";
import type { Database } from "../database/database.ts";
import type { ImportAnswer, ImportQuery } from "../formatsContract.ts";
import { importFile } from "./importFile.ts";

export function answerImport(
  database: Database,
  query: ImportQuery,
  request: Request,
): Promise<ImportAnswer> {
  // A request without a body has none to take.
  const bytes = Buffer.isBuffer(request.body) ? request.body : new Uint8Array();
  const [, charset] = /;\s*charset="?([\w-]+)"?/i.exec(request.headers["content-type"] ?? "") ?? [];
  const today = new Date().toISOString().slice(0, 10);
  return importFile(database, bytes, { ...query, encoding: query.encoding ?? charset }, today);
}
