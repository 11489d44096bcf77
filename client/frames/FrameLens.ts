// The lens that a frame's relations are weighed through: whose word counts, and said by when.
import { formatEdtf } from "../evidence/formatEdtf.ts";

export interface FrameLens {
  speaker?: string[];
  via?: string[];
  document?: string[];
  /** ISO day. */
  asOf?: string;
}

/** "according to reuters, as of 28 Aug 2018"; empty when nothing is held back. */
export function formatLens({ speaker = [], via = [], document = [], asOf }: FrameLens): string {
  const said = [...speaker, ...via, ...document];
  return [
    ...(said.length > 0 ? [`according to ${said.join(", ")}`] : []),
    ...(asOf ? [`as of ${formatEdtf(asOf)}`] : []),
  ].join(", ");
}
