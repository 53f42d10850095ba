import { API_CODES, type ApiCode } from '../../../domain/errors/error-codes.ts'
import { privateJson } from './answer.ts'
import { comeAgain } from './come-again.ts'
import { PROBLEM_TYPE, problemOf } from './problem.ts'
import { SHARED_HEADERS } from './shared-headers.ts'

/** What helps a caller to fix the request: the ids or parameters that exist, the parameter at fault, the scope that a key lacks. */
export type Hints = { known?: readonly string[]; parameter?: string; scope?: string }

/** Raised where a request cannot be answered; `respond` turns it into a problem. */
export class ApiError extends Error {
  readonly code: ApiCode
  readonly hints: Hints

  constructor(code: ApiCode, detail: string, hints: Hints = {}) {
    super(detail)
    this.name = 'ApiError'
    this.code = code
    this.hints = hints
  }
}

/**
 * The refusal as problem details (RFC 9457). `type` is an address that explains the code.
 * @param headers further ones; without `SHARED_HEADERS` no page of another site may read it
 */
export function errorResponse(
  { code, message, hints }: ApiError,
  headers: Record<string, string> = SHARED_HEADERS,
): Response {
  const { status, title } = API_CODES[code]
  return privateJson(
    { ...problemOf(status, code, title, message), ...hints },
    {
      status,
      headers: {
        ...headers,
        'content-type': PROBLEM_TYPE,
        ...(status === 503 ? comeAgain('access-control-allow-origin' in headers) : {}),
      },
    },
  )
}
