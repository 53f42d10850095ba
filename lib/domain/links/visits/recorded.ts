/** What of a request decides whether it is a visit. Header names as HTTP writes them; null where the header is absent. */
export type RequestedHow = {
  method: string
  /** `Sec-Purpose` (Fetch), or `Purpose` and `X-Moz` of older browsers. */
  purpose: string | null
  /** Whether the reader chose to read without being recorded. */
  declined: boolean
  /** Whether the vendor records visits at all. */
  recording: boolean
}

/**
 * Whether a request is written down as a visit. Only a GET that somebody waits for is one: HEAD asks for headers, a prefetch
 * or prerender is the browser's guess, and whoever declined, or whose vendor records nothing, leaves no trace at all.
 */
export function isRecorded({ method, purpose, declined, recording }: RequestedHow): boolean {
  return recording && !declined && method === 'GET' && !isGuess(purpose)
}

function isGuess(purpose: string | null): boolean {
  return purpose !== null && /\b(?:prefetch|prerender|preview)\b/i.test(purpose)
}
