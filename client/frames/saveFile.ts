// Hands text or a picture to the browser as a file.
export function saveFile(name: string, content: string | Blob, mediaType: string): void {
  const blob = typeof content === "string" ? new Blob([content], { type: mediaType }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
