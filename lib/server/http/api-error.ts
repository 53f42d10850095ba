import { API_CODES, type ApiCode } from '../../domain/errors/error-codes.ts'
import { PROBLEM_TYPE, problemOf } from './problem.ts'
import { SHARED_HEADERS } from './shared-headers.ts'

/** What helps a caller to fix the request: the ids or parameters that exist, the parameter at fault. */
export type Hints = { known?: readonly string[]; parameter?: string }

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

/** The refusal as problem details (RFC 9457). `type` is an address that explains the code. */
export function errorResponse(
  { code, message, hints }: ApiError,
  headers: Record<string, string> = {},
): Response {
  const { status, title } = API_CODES[code]
  const body = { ...problemOf(status, code, title, message), type: `/api/v1/errors#${code}`, ...hints }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': PROBLEM_TYPE, 'cache-control': 'no-store', ...SHARED_HEADERS, ...headers },
  })
}
