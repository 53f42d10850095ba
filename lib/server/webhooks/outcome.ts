/** What became of an attempt to deliver a webhook. */
export type WebhookOutcome =
  /** Answered with 2xx. */
  | { outcome: 'delivered'; status: number; answer: string }
  /** Answered with 410: the receiver wants no more, ever. */
  | { outcome: 'gone'; status: 410; answer: string }
  /** Not to be reached by a webhook, now or later: fix the address or the settings. */
  | { outcome: 'refused'; reason: string }
  /** Anything else: try again, under the same id. */
  | {
      outcome: 'failed'
      /** Null where there was no answer. */
      status: number | null
      reason: string
      answer: string
      /** Seconds that the receiver asked to wait, from Retry-After, a day at most; null where it did not. */
      retryAfter: number | null
    }

const DAY_SECONDS = 86_400

/**
 * Reads what a receiver answered. Only 2xx succeeds; a redirect is a failure, since it could lead anywhere.
 * @param answer the beginning of the body
 * @param at when the answer came, which a Retry-After with a date counts from
 */
export function outcomeOf(
  status: number,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  answer: string,
  at: Date,
): WebhookOutcome {
  if (status >= 200 && status < 300) return { outcome: 'delivered', status, answer }
  if (status === 410) return { outcome: 'gone', status, answer }
  const isRedirect = status >= 300 && status < 400
  const reason = isRedirect ? `Answered ${status}. Redirects are not followed.` : `Answered ${status}.`
  return { outcome: 'failed', status, reason, answer, retryAfter: secondsOf(headers['retry-after'], at) }
}

function secondsOf(header: string | string[] | undefined, at: Date): number | null {
  const text = (Array.isArray(header) ? header[0] : header)?.trim() ?? ''
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - at.getTime()) / 1000)
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 0), DAY_SECONDS)
}
