// What is chosen on the schema page, as the part of its address after `#`, which is also the row's id.

export interface Chosen {
  label?: string;
  type?: string;
}

/** A browser takes an id apart at blanks, so odd names are written as in an address. */
export function toAnchor({ label, type }: Chosen): string {
  if (label !== undefined) return `label-${encodeURIComponent(label)}`;
  return type === undefined ? "" : `type-${encodeURIComponent(type)}`;
}

/** What is no anchor of a row chooses nothing. */
export function parseAnchor(anchor: string): Chosen {
  const [, what, name = ""] = /^(label|type)-(.*)$/.exec(anchor) ?? [];
  if (!what) return {};
  try {
    return { [what]: decodeURIComponent(name) };
  } catch {
    return {};
  }
}
