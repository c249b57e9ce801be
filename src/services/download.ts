/** A text to be kept as a file. */
export interface TextFile {
  readonly fileName: string;
  readonly text: string;
}

/** Hands a JSON text to the browser as a download. */
export function download({ fileName, text }: TextFile): void {
  downloadBlob(fileName, new Blob([text], { type: 'application/json' }));
}

/** Hands a file of any kind to the browser as a download. */
export function downloadBlob(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // Some browsers read the blob only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
