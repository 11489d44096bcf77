// An address of ours without some of its parameters; all others stay letter for letter.

/** `/a?key=x&q=%2C` without `key` → `/a?q=%2C`. Never leads to another host, whatever its beginning. */
export function toAddressWithout(url: string, names: readonly string[]): string {
  const at = url.indexOf("?");
  const path = (at < 0 ? url : url.slice(0, at)).replace(/^[/\\]*/, "/");
  const parts = at < 0 ? [] : url.slice(at + 1).split("&");
  const kept = parts.filter((part) => part !== "" && !names.some((name) => toName(part) === name));
  return kept.length > 0 ? `${path}?${kept.join("&")}` : path;
}

function toName(part: string): string {
  return [...new URLSearchParams(part).keys()][0] ?? "";
}
