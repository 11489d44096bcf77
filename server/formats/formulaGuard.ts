// Keeps a spreadsheet from taking text for a formula, by an apostrophe that can be taken off again without harming any text.

const formula = /^'*[\s\u{feff}]*[=+\-@＝＋－＠]|^'*[\t\r\n]/u;
const plainNumber = /^-?\d+(\.\d+)?$/;

export const formulaGuard = {
  add: (text: string): string => (formula.test(text) && !plainNumber.test(text) ? `'${text}` : text),
  /** Of a cell that `add` has been through, or that a careful person typed so. */
  remove: (text: string): string => (text.startsWith("'") && formula.test(text) ? text.slice(1) : text),
};
