// Text to dossier: reads YAML or JSON, validates it and checks that it fits together.
import { Dossier } from "../model/dossier.ts";
import { checkDossier } from "./checkDossier.ts";
import { DossierError, parseText } from "./parseText.ts";

export function parseDossier(text: string, fileName: string): Dossier {
  const dossier = parseText(Dossier, text, fileName, "backchannel: 1");
  const problems = checkDossier(dossier);
  if (problems.length > 0) throw new DossierError(fileName, problems);
  return dossier;
}
