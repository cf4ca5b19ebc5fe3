/**
 * What the hosted page and the page around it say to each other. Either may be anyone, so that nothing but the height is ever said:
 * without a number it is the question for it.
 */
export interface HeightMessage {
  readonly tillvaxt: 'height';
  /** Of the content, in CSS px. */
  readonly height?: number;
}

/** No page is as high as this: a number above it is a mistake. */
const most = 100_000;

/** Whether a message is one of ours. */
export function isHeightMessage(data: unknown): data is HeightMessage {
  return typeof data === 'object' && data !== null && 'tillvaxt' in data && data.tillvaxt === 'height';
}

/** The height that a message tells, in whole px, or undefined where it tells none. */
export function heightIn(data: unknown): number | undefined {
  const height = isHeightMessage(data) ? data.height : undefined;
  return typeof height === 'number' && height > 0 && height < most ? Math.ceil(height) : undefined;
}
