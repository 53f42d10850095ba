import { ApiError, errorResponse } from '#lib/server/http/response/api-error.ts'

export { OPTIONS } from '#lib/server/http/response/other-methods.ts'

export const dynamic = 'force-dynamic'

/** Every address under /api that no other route has. */
export function GET(): Response {
  return errorResponse(new ApiError('unknown-path', 'See /api/v1/openapi.json for every address.'))
}

export { GET as DELETE, GET as PATCH, GET as POST, GET as PUT }
