import { counted, durationInWords, SECOND } from '../quantities/time/duration.ts'
import type { Terms } from '../terms/schema.ts'
import { type Exhibit, exhibit } from './table.ts'

/** How webhooks are delivered; delays are counted from the attempt before. */
export function webhooksExhibit(webhooks: Terms['webhooks']): Exhibit {
  const { delivery, retryDelaysSeconds, signature, timeoutSeconds, toleranceSeconds } = webhooks
  const delays = retryDelaysSeconds.map((delay) =>
    delay === 0 ? 'at once' : durationInWords(delay * SECOND),
  )
  return exhibit(
    'webhooks',
    'Webhooks',
    [{ label: 'Item' }, { label: 'Rule', width: 2.4 }],
    [
      ['delivery', 'Delivery', delivery === 'at-least-once' ? 'at least once' : 'exactly once'],
      ['signature', 'Signature', `${signature.algorithm}, as Standard Webhooks 1.0.0 describes`],
      ['tolerance', 'Tolerance of the timestamp', durationInWords(toleranceSeconds * SECOND)],
      ['timeout', 'Time for an answer', durationInWords(timeoutSeconds * SECOND)],
      ['attempts', 'Attempts', `${retryDelaysSeconds.length} at most`],
      ['delays', 'Delay before each attempt', delays.join(', ')],
    ],
  )
}

/** The write endpoints that take an idempotency key. */
export function idempotencyExhibit({ endpoints, retentionHours }: Terms['idempotency']): Exhibit {
  return exhibit(
    'idempotency',
    `Endpoints that take an idempotency key, kept for ${counted(retentionHours, 'hour')}`,
    [{ label: 'Method' }, { label: 'Path', width: 2 }, { label: 'Key' }],
    endpoints.map(({ method, path, key }) => [`${method} ${path}`, method, path, key]),
  )
}

/** What happens when an upstream API throttles, and who retries. */
export function retryDutiesExhibit({ upstreamThrottling, retries, backoff }: Terms['api']): Exhibit {
  return exhibit(
    'retry-duties',
    'Throttling and retries',
    [{ label: 'Item' }, { label: 'Rule', width: 2.4 }],
    [
      [
        'upstream',
        'A 429 of an upstream API',
        upstreamThrottling === 'passed-on' ? 'is passed to the caller, never silently retried' : 'is queued',
      ],
      ['retries', 'Who retries', retries === 'client' ? 'the client' : 'the vendor'],
      [
        'backoff',
        'Without a header that says when',
        `at most ${backoff.retries} × in the example client; ${counted(backoff.firstSeconds, 'second')} before the first, doubling up to ${counted(backoff.ceilingSeconds, 'second')}`,
      ],
    ],
  )
}
