import { z } from 'zod'
import { countSchema, dateSchema, wordsSchema } from '../../quantities/schema.ts'

/** Who does what when a call is refused. */
export const apiSchema = z.strictObject({
  reference: z
    .strictObject({
      url: z
        .url({ protocol: /^https$/, error: 'an https address, for example "https://docs.example.com/api"' })
        .describe('where exactly this version of the reference stays available'),
      date: dateSchema.describe('the day on which it was published'),
    })
    .describe('the dated description of the API that says which endpoints the commitment counts'),
  resetUnit: z
    .enum(['unix-time-seconds', 'delay-seconds'])
    .describe('unit of the ratelimit-reset header that the vendor sends'),
  upstreamThrottling: z
    .enum(['passed-on', 'queued'])
    .describe(
      'what happens to a 429 of an upstream API: passed-on to the caller, never silently retried; or queued',
    ),
  retries: z.enum(['client', 'vendor']).describe('who repeats a call that has failed'),
  backoff: z
    .strictObject({
      retries: countSchema.describe('retries of the example client'),
      firstSeconds: countSchema.describe('the shortest wait before the first retry if no header says when'),
      ceilingSeconds: countSchema.describe('the wait doubles up to this'),
    })
    .refine(({ firstSeconds, ceilingSeconds }) => firstSeconds <= ceilingSeconds, {
      path: ['ceilingSeconds'],
      error: 'a number that is at least firstSeconds',
    }),
})

export const webhooksSchema = z.strictObject({
  delivery: z.enum(['at-least-once', 'exactly-once']),
  retryDelaysSeconds: z
    .array(z.int().nonnegative())
    .min(1)
    .describe('delay before each attempt, the first included; as many attempts as entries'),
  signature: z.strictObject({
    scheme: z.enum(['standard-webhooks']),
    algorithm: z.enum(['HMAC-SHA256']),
  }),
  timeoutSeconds: countSchema.describe('an answer later than this is a failed attempt'),
  toleranceSeconds: countSchema.describe(
    'a receiver refuses a webhook whose timestamp is further off than this',
  ),
})

export const idempotencySchema = z.strictObject({
  retentionHours: countSchema.describe('how long a key and its answer are kept'),
  scope: wordsSchema.describe(
    'which endpoints take a key, as the clause says it: to follow "is accepted by"; "no API Endpoint" where none does',
  ),
  endpoints: z
    .array(
      z.strictObject({
        method: z.enum(['POST', 'PUT', 'PATCH', 'DELETE']),
        path: z.string().regex(/^\/\S*$/, { error: 'a path that begins with /, for example /v1/records' }),
        key: z.enum(['required', 'accepted']).describe('whether a request without a key is refused'),
      }),
    )
    .describe('the write endpoints that take an idempotency key'),
})
