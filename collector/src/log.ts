/**
 * Writes one event as a JSON line to stderr. Callers pass nothing about a person: no body, no IP address, no user agent,
 * no query string.
 */
export function logEvent(event: string, details: Record<string, string | number> = {}): void {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), event, ...details })}\n`);
}
