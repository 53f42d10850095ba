import { counted, durationInWords, HOUR, SECOND } from '../../quantities/time/duration.ts'
import type { Terms } from '../schema.ts'

type Exception = NonNullable<Terms['security']['passThrough']>['exceptions'][number]
type Periods = Pick<Terms, 'webhooks' | 'idempotency'>

/** The longest time, in milliseconds, that an event waits after its first attempt: the delays of all attempts together. */
export function webhookSpan({ retryDelaysSeconds }: Pick<Terms['webhooks'], 'retryDelaysSeconds'>): number {
  return retryDelaysSeconds.reduce((sum, delay) => sum + delay, 0) * SECOND
}

/** The longest time, in milliseconds, that an exception from pass-through is stored. */
export function longestStored({ longest }: Exception, { webhooks, idempotency }: Periods): number {
  return longest === 'webhook-delivery' ? webhookSpan(webhooks) : idempotency.retentionHours * HOUR
}

/** "…: at most 3 d 3 h 35 min 5 s after the first attempt". */
export function exceptionInWords({ what, longest }: Exception, { webhooks, idempotency }: Periods): string {
  const limit =
    longest === 'webhook-delivery'
      ? `${durationInWords(webhookSpan(webhooks))} after the first attempt`
      : counted(idempotency.retentionHours, 'hour')
  return `${what}: at most ${limit}`
}

const LIMITS: Readonly<Record<Exception['longest'], string>> = {
  'webhook-delivery': 'no longer than the attempts of a webhook last',
  'idempotency-retention': 'no longer than an idempotency key',
}

/** The same for a comparison, where the length of the limit is a fact of its own. */
export function exceptionWithLimit({ what, longest }: Exception): string {
  return `${what}: ${LIMITS[longest]}`
}
