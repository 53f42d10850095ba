/** When to come again after a refusal that passes by itself, in seconds: at once or nearly, or after somebody looked. */
export const COME_AGAIN = { soon: '5', later: '60' } as const

/**
 * The headers of a 503.
 * @param isShared whether scripts of other sites may read the answer, and so when to come again
 */
export function comeAgain(
  isShared: boolean,
  seconds: (typeof COME_AGAIN)[keyof typeof COME_AGAIN] = COME_AGAIN.soon,
): Record<string, string> {
  return {
    'Retry-After': seconds,
    ...(isShared ? { 'access-control-expose-headers': 'Retry-After' } : {}),
  }
}
