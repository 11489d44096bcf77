// What became of an imported file, as lines for a terminal.
import type { ImportAnswer } from "../formatsContract.ts";

export function toImportLines(file: string, answer: ImportAnswer): string[] {
  const { written, claims, events, refused, notes, speaker, document, said } = answer;
  const verb = written ? "added" : "would be added";
  const counted = `${claims.added} of ${claims.total} claims ${verb}${claims.added < claims.total ? "; the others are there already" : ""}`;
  const toLine = ({ row, column, message }: ImportAnswer["refused"][number]) =>
    `    ${[row, column].filter(Boolean).join(", ")}: ${message}`;
  return [
    `${file}: ${counted}`,
    ...(document && speaker
      ? [`  ${events.length} events, said by ${speaker.name} (${said}) in “${document.title}”`]
      : []),
    ...(written ? [] : events.map(({ row, words, name }) => `    ${row}: ${words}: ${name}`)),
    ...(refused.length > 0 ? [`  refused (${refused.length}):`, ...refused.map(toLine)] : []),
    ...(notes.length > 0 ? [`  taken in otherwise (${notes.length}):`, ...notes.map(toLine)] : []),
  ];
}
