import type { z } from 'zod'
import { ApiError } from '../response/api-error.ts'

const NO_JSON = 'Send one JSON object, with the content type application/json.'

/**
 * What the body of a request says, by its schema, whose messages say what to send.
 * @throws ApiError
 */
export function sentBody<Sent>({ headers }: Request, body: string | null, schema: z.ZodType<Sent>): Sent {
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (body === null || type !== 'application/json') throw new ApiError('malformed-body', NO_JSON)
  const parsed = schema.safeParse(jsonOf(body))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const parameter = issue?.path.join('.') ?? ''
  if (issue?.code === 'unrecognized_keys')
    throw new ApiError('invalid-parameter', `Remove the field "${issue.keys[0]}".`, {
      parameter: String(issue.keys[0]),
    })
  if (parameter === '') throw new ApiError('malformed-body', String(issue?.message ?? NO_JSON))
  throw new ApiError('invalid-parameter', `The field "${parameter}" cannot be used. ${issue?.message}`, {
    parameter,
  })
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new ApiError('malformed-body', NO_JSON)
  }
}
