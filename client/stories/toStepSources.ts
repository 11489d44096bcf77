// The claims of a step as numbered sources: who said it, through whom, in which document, where and when.
import type { ClaimAnswer } from "../../server/contract.ts";
import { formatEdtf } from "../evidence/formatEdtf.ts";

export interface StepSource {
  /** Of one speaker over one way out of one document, with one stance. */
  key: string;
  speaker: string;
  anonymous: boolean;
  stance: ClaimAnswer["stance"];
  /** Outlets in the order in which they passed it on. */
  via: string[];
  document: string;
  url?: string;
  /** Places in the document, as it has them. */
  locators: string[];
  said: string;
  retracted: boolean;
}

export function toStepSources(claims: readonly ClaimAnswer[]): StepSource[] {
  const sources = new Map<string, StepSource>();
  for (const claim of claims) {
    const { speaker, stance, via, document, locator, said, retracted } = claim;
    const key = JSON.stringify([speaker.id, stance, via.map(({ id }) => id), document.id, said, retracted]);
    const known = sources.get(key);
    if (known) {
      if (!known.locators.includes(locator)) known.locators.push(locator);
      continue;
    }
    sources.set(key, {
      key,
      speaker: speaker.name,
      anonymous: speaker.anonymous === true,
      stance,
      via: via.map(({ name }) => name),
      document: document.title,
      url: document.url,
      locators: [locator],
      said: formatEdtf(said),
      retracted,
    });
  }
  return [...sources.values()];
}
