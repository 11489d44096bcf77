// How nodes of a label are drawn: as the kind of that name, or as something other.
import { type LookName, lookNames } from "../graph/kindLook.ts";

export function toLookName(label: string): LookName {
  return lookNames.find((name) => name === label) ?? "Other";
}
