import type { OfferFacts } from '../../offer-facts/offer-facts.ts'
import { dateInWords } from '../../quantities/time/calendar-date.ts'
import { counted, grouped } from '../../quantities/time/duration.ts'
import { type TermFact, tell } from './term-fact.ts'

const { amount, member, wording } = tell('API and webhooks')

/** Limits of the API, who repeats what, webhooks and idempotency keys. */
export function integrationFacts({ tier, api, webhooks, idempotency }: OfferFacts): TermFact[] {
  const { backoff } = api
  const delays = webhooks.retryDelaysSeconds
  const seconds = (count: number) => counted(count, 'second')
  return [
    amount(
      ['api.rate', 'Requests in a minute'],
      'api.limits',
      tier.rateLimit.requestsPerMinute,
      grouped(tier.rateLimit.requestsPerMinute),
      'better',
    ),
    amount(
      ['api.burst', 'Requests in one second (burst)'],
      'api.limits',
      tier.rateLimit.burst,
      grouped(tier.rateLimit.burst),
      'better',
    ),
    wording(
      ['api.reference-date', 'Date of the API reference that names the endpoints'],
      'definitions.api-endpoint',
      dateInWords(api.reference.date),
    ),
    wording(
      ['api.reference-url', 'Address of the API reference'],
      'definitions.api-endpoint',
      api.reference.url,
    ),
    wording(['api.reset-unit', 'Unit of ratelimit-reset'], 'api.headers', api.resetUnit),
    wording(
      ['api.upstream', 'What happens to a 429 from upstream'],
      'api.upstream-429',
      api.upstreamThrottling,
    ),
    wording(['api.retries', 'Who repeats a failed call'], 'api.retries', api.retries),
    // A figure of the contract: a client that repeats a call more often gives up later, and uses up more of its limit.
    amount(
      ['api.backoff-retries', 'Retries of the example client'],
      'api.example',
      backoff.retries,
      grouped(backoff.retries),
      'needs-reading',
    ),
    // The clause obliges every client to wait so long.
    amount(
      ['api.backoff-first', 'Least wait before the first retry'],
      'api.backoff',
      backoff.firstSeconds,
      seconds(backoff.firstSeconds),
      'worse',
    ),
    amount(
      ['api.backoff-ceiling', 'Longest wait that a retry has to keep'],
      'api.backoff',
      backoff.ceilingSeconds,
      seconds(backoff.ceilingSeconds),
      'worse',
    ),
    wording(['webhooks.delivery', 'Delivery of webhooks'], 'webhooks.delivery', webhooks.delivery),
    amount(
      ['webhooks.attempts', 'Attempts to deliver a webhook'],
      'webhooks.attempts',
      delays.length,
      counted(delays.length, 'attempt'),
      'better',
    ),
    wording(
      ['webhooks.delays', 'Delays between attempts, in seconds'],
      'webhooks.attempts',
      delays.join(', '),
    ),
    wording(['webhooks.scheme', 'Scheme of signatures'], 'webhooks.signature', webhooks.signature.scheme),
    wording(
      ['webhooks.algorithm', 'Algorithm of signatures'],
      'webhooks.signature',
      webhooks.signature.algorithm,
    ),
    amount(
      ['webhooks.timeout', 'Time to answer a webhook'],
      'webhooks.success',
      webhooks.timeoutSeconds,
      seconds(webhooks.timeoutSeconds),
      'better',
    ),
    wording(
      ['webhooks.tolerance', 'Tolerance of a webhook’s timestamp'],
      'webhooks.verification',
      seconds(webhooks.toleranceSeconds),
    ),
    // Longer is better for who repeats a request, and keeps the answers, which hold customers' data, for longer.
    amount(
      ['idempotency.retention', 'Retention of idempotency keys'],
      'webhooks.idempotency-expiry',
      idempotency.retentionHours,
      `${idempotency.retentionHours} hours`,
      'needs-reading',
    ),
    wording(
      ['idempotency.scope', 'Endpoints that take an idempotency key'],
      'webhooks.idempotency',
      idempotency.scope,
    ),
    ...idempotency.endpoints.map(({ method, path, key }) =>
      member(
        [`idempotency.${method} ${path} ${key}`, `Idempotency key ${key}`],
        'webhooks.idempotency',
        `${method} ${path}`,
        key === 'accepted' ? 'better' : 'needs-reading',
      ),
    ),
  ]
}
