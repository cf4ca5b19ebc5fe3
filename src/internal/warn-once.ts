const said = new Set<string>();

/**
 * Tells the page's developer about a bad attribute or bad data: once per element name, subject and value, never by throwing.
 *
 * @param host the element at fault
 * @param subject what is wrong: `attribute area`, `programme /programmes/ours.json`
 * @param message what stands there and what was expected
 */
export function warnOnce(host: Element, subject: string, message: string): void {
  const line = `<${host.localName}> ${subject}: ${message}`;
  if (said.has(line)) return;
  said.add(line);
  console.warn(line);
}
