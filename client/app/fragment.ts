// The part of the address after `#`: where the nodes stand.

const prefix = "at=";

/** Empty for a fragment that says nothing about places. */
export function fromFragment(hash: string): string {
  return hash.startsWith(prefix) ? hash.slice(prefix.length) : "";
}

export function toFragment(code: string): string {
  return code === "" ? "" : prefix + code;
}
