// What the page says of a link whose key is not this app's: a page of its own, for the app's page cannot know.

/** `address` is where to go on without the key. */
export function refusedKeyPage(address: string, nonce: string): string {
  const href = address.replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Not the editor's key · Backchannel</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style nonce="${nonce}">
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; max-width: 34rem; margin: 18vh auto; padding: 0 1.5rem; }
a { color: inherit; }
</style></head>
<body><main><h1>This is not the editor's key</h1>
<p>The key in the link is not the one of this Backchannel, so nothing can be saved with it. It may be cut short, or belong to another data folder.</p>
<p>Run <code>npm run key</code> in the folder of this Backchannel, and open the link that it prints.</p>
<p><a href="${href}">Go on reading without a key</a></p></main></body></html>`;
}
