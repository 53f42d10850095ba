// fetch() for an API that answers 429 and leaves retries to its clients. Needs no package.
// The waits are deterministic. A fleet of clients should add jitter (a random share on top
// of each wait), or all of its clients come back in the same second.

const LEAST_WAIT_SECONDS = 1
const LONGEST_WAIT_SECONDS = 300 // a longer wait is for the caller to plan
const EPOCH_ABOVE = 1e9 // as a delay this would be 31 years, so it can only be a Unix time
const HTTP_DATE = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/
const IDEMPOTENT = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'])

/**
 * Sends a request again that was refused with 429, or with 503 and Retry-After.
 * It waits as long as Retry-After says, else until ratelimit-reset, else 1 second before
 * the first retry and twice the last wait before each further one, up to the ceiling.
 *
 * Returns the last response when no retries are left, when the wait would be longer than
 * 5 minutes, and when a second request could do the work twice: a POST or a PATCH is sent
 * again only with an Idempotency-Key. Throws what fetch throws, and the reason of
 * `init.signal` when that ends a wait.
 *
 * For tests: `sleep(milliseconds, signal)`, `now()` in milliseconds, and `fetch`.
 */
export async function fetchWithBackoff(
  url,
  init = {},
  { retries = 3, ceilingSeconds = 32,
    sleep = pause, now = Date.now, fetch = globalThis.fetch } = {},
) {
  const request = new Request(url, init)
  const { method, signal } = request
  const repeatable = IDEMPOTENT.has(method) || request.headers.has('idempotency-key')
  let wait = 0
  for (let retry = 0; ; retry++) {
    // A body can be read only once, so each attempt sends a copy.
    const response = await fetch(request.clone())
    const { status, headers, body } = response
    const inRetryAfter = retryAfter(headers, now)
    // A 503 counts only where the server says when; the caller judges other failures.
    const temporary = status === 429 || (status === 503 && inRetryAfter !== null)
    if (retry >= retries || !repeatable || !temporary) return response
    const inHeaders = inRetryAfter ?? rateLimitReset(headers, now)
    wait = Math.max(inHeaders ?? Math.min(wait * 2, ceilingSeconds), LEAST_WAIT_SECONDS)
    if (wait > LONGEST_WAIT_SECONDS) return response
    await body?.cancel()
    await sleep(wait * 1000, signal)
  }
}

/** Seconds, negative when the date is past; null without a value in one of its two forms. */
function retryAfter(headers, now) {
  const value = headers.get('retry-after') ?? ''
  if (/^\d+$/.test(value)) return Number(value)
  const moment = HTTP_DATE.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(moment) ? null : secondsUntil(moment, now)
}

/** Seconds, negative when the reset is past; null without a value in one of its two forms. */
function rateLimitReset(headers, now) {
  const value = headers.get('ratelimit-reset') ?? ''
  if (!/^\d+$/.test(value)) return null
  const seconds = Number(value)
  return seconds > EPOCH_ABOVE ? secondsUntil(seconds * 1000, now) : seconds
}

/** Rounded up, so that no wait ends before the moment. */
function secondsUntil(moment, now) {
  return Math.ceil((moment - now()) / 1000)
}

function pause(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const timer = setTimeout(resolve, milliseconds)
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    signal.addEventListener('abort', stop, { once: true })
  })
}
