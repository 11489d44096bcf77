// What a click in the legend does to a list of shown names; no list means that everything is shown.

/** Hiding the last one shows everything again: an empty screen answers no question. */
export function toggleShown<Name extends string>(
  shown: readonly Name[] | undefined,
  name: Name,
  all: readonly Name[],
): Name[] | undefined {
  const now = shown ?? all;
  const next = now.includes(name) ? now.filter((other) => other !== name) : [...now, name];
  const complete = all.every((other) => next.includes(other));
  return next.length === 0 || complete ? undefined : next;
}

/** Only this one, or everything again when it already stands alone. */
export function isolateShown<Name extends string>(
  shown: readonly Name[] | undefined,
  name: Name,
): Name[] | undefined {
  return shown?.length === 1 && shown[0] === name ? undefined : [name];
}
