// What a body or file may not hold: nesting without end, and keys that could reach a prototype. Walks without recursion.

const deepest = 32;

/** The reason to refuse the value, or undefined. */
export function findUnsafe(given: unknown): string | undefined {
  const open: [unknown, number][] = [[given, 0]];
  for (let entry = open.pop(); entry; entry = open.pop()) {
    const [value, depth] = entry;
    if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) continue;
    if (depth > deepest) return `is nested deeper than ${deepest} levels`;
    for (const key of Object.keys(value)) {
      if (key === "__proto__" || key === "constructor" || key === "prototype") {
        return `has a key “${key}”, which is refused; rename it`;
      }
      open.push([(value as Record<string, unknown>)[key], depth + 1]);
    }
  }
  return undefined;
}
