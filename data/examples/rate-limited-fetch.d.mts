/** What the tests of the example client replace, and how often and how long it tries. */
export type BackoffOptions = {
  /** Attempts after the first; 3 unless told. */
  retries?: number
  /** The longest wait when no header says when; 32 unless told. */
  ceilingSeconds?: number
  sleep?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>
  /** Milliseconds since 1970, as Date.now. */
  now?: () => number
  fetch?: (request: Request) => Promise<Response>
}

/** The example client of the page; see rate-limited-fetch.mjs. */
export declare function fetchWithBackoff(
  url: string | URL | Request,
  init?: RequestInit,
  options?: BackoffOptions,
): Promise<Response>
