/** Where a heading comes to lie that was gone to, in pixels from the top: under the bar of the phone. */
const LINE = 96

/**
 * The heading under which a reader is: the last one at or above a line near the top of the window. Towards the end of the
 * page, where sections can no longer reach that line, the line goes down to meet them.
 * @param tops of the headings in their order, in pixels from the top of the window
 * @param window its height, and how much of the page is below it, in pixels
 * @returns null above the first heading
 */
export function currentHeading(
  tops: readonly number[],
  { height, below }: { height: number; below: number },
): number | null {
  const line = LINE + Math.max(0, height - LINE - below)
  const at = tops.findLastIndex((top) => top <= line)
  return at === -1 ? null : at
}
