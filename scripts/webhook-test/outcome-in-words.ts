import type { WebhookOutcome } from '#lib/server/webhooks/outcome.ts'

/** What became of the test event, with the receiver's own words. */
export function outcomeInWords(outcome: WebhookOutcome, id: string): string {
  switch (outcome.outcome) {
    case 'delivered':
      return `Delivered as ${id}. The receiver answered ${outcome.status}${quoted(outcome.answer)}.`
    case 'gone':
      return `The receiver answered 410: it wants no more webhooks${quoted(outcome.answer)}.`
    case 'refused':
      return outcome.reason
    case 'failed': {
      const wait = outcome.retryAfter === null ? '' : ` It asks to wait ${outcome.retryAfter} seconds.`
      const answer = outcome.answer.trim() === '' ? '' : ` It wrote${quoted(outcome.answer)}.`
      return `Not delivered. ${outcome.reason}${answer}${wait}`
    }
  }
}

/** The beginning of an answer on one line of a terminal, without what a terminal would obey. */
function quoted(answer: string): string {
  const line = answer
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 200)
  return line === '' ? '' : `: “${line}”`
}
