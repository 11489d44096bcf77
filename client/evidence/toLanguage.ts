// The language tag of a name in another script, where the script says enough for a screen reader to choose a voice.
const scripts: [RegExp, string][] = [
  [/\p{Script=Arabic}/u, "ar"],
  [/\p{Script=Hebrew}/u, "he"],
  [/\p{Script=Greek}/u, "el"],
];

export function toLanguage(text: string): string | undefined {
  return scripts.find(([script]) => script.test(text))?.[1];
}
