import { ApiError, errorResponse } from './api-error.ts'
import { ALLOWED_METHODS, SHARED_HEADERS } from './shared-headers.ts'

/** The preflight of a browser, and anyone who asks what an address takes. */
export function OPTIONS(): Response {
  return optionsResponse(ALLOWED_METHODS, 'If-None-Match')
}

/**
 * The answer to OPTIONS.
 * @param methods that the address takes, as the Allow header lists them
 * @param headers that a page of another site may send
 */
export function optionsResponse(methods: string, headers: string): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...SHARED_HEADERS,
      allow: methods,
      'access-control-allow-methods': methods,
      'access-control-allow-headers': headers,
      'access-control-max-age': '86400',
    },
  })
}

/** The answer to a method that the address does not take. */
export function methodRefusal(methods: string, detail: string): Response {
  return errorResponse(new ApiError('method-not-allowed', detail), { ...SHARED_HEADERS, allow: methods })
}

function methodNotAllowed(): Response {
  return methodRefusal(ALLOWED_METHODS, `Use ${ALLOWED_METHODS}: this address only reads.`)
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
}
