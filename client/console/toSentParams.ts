// The parameters that go with a query: those it names, from `:param`, and where that has none from the lens.
import type { FrameLens } from "../frames/FrameLens.ts";
import type { Params } from "./ConsoleFrame.ts";

export const lensNames = ["speaker", "via", "document", "asOf"] as const;

/** A name of the lens is null where the lens leaves it open. A name that stands inside a string does no harm. */
export function toSentParams(query: string, params: Params, lens: FrameLens): Params {
  const sent = pickNamed(query, params);
  for (const name of toNamedParams(query)) {
    if (isLensName(name) && !Object.hasOwn(sent, name)) sent[name] = lens[name] ?? null;
  }
  return sent;
}

/** Those of the parameters that the query names. */
export function pickNamed(query: string, params: Params): Params {
  const named = new Set(toNamedParams(query));
  return Object.fromEntries(Object.entries(params).filter(([name]) => named.has(name)));
}

/** Whether the lens gives the query any of its parameters. */
export function namesLens(query: string, params: Params): boolean {
  return toNamedParams(query).some((name) => isLensName(name) && !Object.hasOwn(params, name));
}

/** What a library entry or a link brings along, without what the lens is set to. */
export function dropLensParams(params: Params, lens: FrameLens): Params {
  return Object.fromEntries(Object.entries(params).filter(([name]) => !(isLensName(name) && lens[name])));
}

function toNamedParams(query: string): string[] {
  const named = [...query.matchAll(/\$(?:`((?:[^`]|``)+)`|([\p{L}\p{N}_]+))/gu)];
  return [...new Set(named.map(([, quoted, plain]) => plain ?? quoted?.replaceAll("``", "`") ?? ""))];
}

function isLensName(name: string): name is (typeof lensNames)[number] {
  return (lensNames as readonly string[]).includes(name);
}

/** What a query may name: the parameters, and the lens's names, which are always there. */
export function toOfferedParams(params: Params, lens: FrameLens): Params {
  return { ...Object.fromEntries(lensNames.map((name) => [name, lens[name] ?? null])), ...params };
}
