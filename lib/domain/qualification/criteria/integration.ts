import type { Criterion, Described } from '../criterion.ts'
import { count, yes } from '../criterion-kinds.ts'

const described = (id: string, label: string, help: string, clause: string): Described => ({
  id,
  group: 'API and webhooks',
  label,
  help,
  clause: { document: 'sla', id: clause },
})

export const INTEGRATION_CRITERIA: readonly Criterion[] = [
  count(
    described('rateLimit', 'Requests per minute', 'Per tenant, before calls are refused.', 'api.limits'),
    { bound: 'at least', unit: 'request', example: '1000' },
    ({ tier }) => tier.rateLimit.requestsPerMinute,
  ),
  yes(
    described(
      'upstreamPassedOn',
      'An upstream 429 is passed on',
      'Never silently retried, so that your client decides.',
      'api.upstream-429',
    ),
    ({ api: { upstreamThrottling, retries } }) => ({
      has: upstreamThrottling === 'passed-on' && retries === 'client',
      stated:
        upstreamThrottling === 'queued'
          ? 'queued by the vendor'
          : retries === 'client'
            ? 'passed on'
            : 'passed on, but retried by the vendor',
    }),
  ),
  yes(
    described(
      'webhooksSigned',
      'Webhooks are signed',
      'So that you can check who sent them.',
      'webhooks.signature',
    ),
    ({ webhooks }) => ({ has: true, stated: webhooks.signature.algorithm }),
  ),
  yes(
    described(
      'idempotencyKeys',
      'Idempotency keys for writes',
      'So that a repeated call creates no duplicate.',
      'webhooks.idempotency',
    ),
    // The clause says which endpoints in these very words; another one says how long keys are kept.
    ({ idempotency: { endpoints, scope } }) => ({ has: endpoints.length > 0, stated: scope }),
  ),
]
