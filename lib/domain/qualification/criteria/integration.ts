import type { Criterion, Described } from '../criterion.ts'
import { count, yes } from '../wanted.ts'

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
    ({ api }) => ({
      has: api.upstreamThrottling === 'passed-on' && api.retries === 'client',
      stated: api.upstreamThrottling === 'passed-on' ? 'passed on' : 'queued by the vendor',
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
      'A repeated call never creates a duplicate.',
      'webhooks.idempotency',
    ),
    // The clause names no number of endpoints, and another one says how long keys are kept.
    ({ idempotency: { endpoints } }) => ({
      has: endpoints.length > 0,
      stated: endpoints.length > 0 ? 'every POST endpoint that creates a resource' : 'none',
    }),
  ),
]
