// Parameters of a size and depth that Neo4j and its driver take well.
import { Refusal } from "./refusal.ts";

const mostBytes = 64_000;
const mostDeep = 16;

/** Throws a Refusal. A nesting of 2,000 makes Neo4j close the connection. */
export function checkParamsSize(params: Record<string, unknown>): void {
  let left = mostBytes;
  const open: { value: unknown; depth: number }[] = [{ value: params, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (depth > mostDeep) {
      throw refuse(`are nested more than ${mostDeep} deep`, "hand them over flatter");
    }
    left -= toBytes(value);
    if (left < 0) throw refuse(`take more than ${mostBytes / 1_000} kB`, "hand fewer or shorter values over");
    if (Array.isArray(value)) for (const item of value) open.push({ value: item, depth: depth + 1 });
    else if (typeof value === "object" && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        left -= key.length + 4;
        open.push({ value: item, depth: depth + 1 });
      }
    }
  }
}

function toBytes(value: unknown): number {
  return typeof value === "string" ? Buffer.byteLength(value) + 3 : 3;
}

function refuse(what: string, hint: string): Refusal {
  return new Refusal({
    code: "QUERY_TOO_COMPLEX",
    clause: "parameters",
    what: `The parameters ${what}`,
    hint,
  });
}
