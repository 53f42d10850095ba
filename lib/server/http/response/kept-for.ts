const A_MINUTE = 60

/**
 * Cache-Control of an answer that anyone may keep while it is true, and for a minute at most.
 * @param milliseconds until something changes what it says; of a part of a second it is not kept
 */
export function keptFor(milliseconds: number): string {
  return `public, max-age=${Math.max(0, Math.min(A_MINUTE, Math.floor(milliseconds / 1000)))}`
}
