/** A browser has taken a file long before. */
const KEPT_MS = 60_000;

/** A day by the visitor's own clock, for a file's name: 2027-01-15. */
export const dayOf = (time: Date): string =>
  [time.getFullYear(), time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** Gives the visitor a text as a file. In a frame without `allow-downloads` the browser does nothing. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
