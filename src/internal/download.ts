/** A browser has taken a file long before. */
const KEPT_MS = 60_000;

/** Gives the visitor a text as a file. In a frame without `allow-downloads` the browser does nothing. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
