// Hands a text to the browser as a file.

export function downloadText(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken hold of the text by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}
