import { Refused, refusalResponse } from './refused.ts'
import { ALLOWED_METHODS, SHARED_HEADERS } from './shared-headers.ts'

/** The preflight of a browser, and anyone who asks what an address takes. */
export function OPTIONS(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...SHARED_HEADERS,
      allow: ALLOWED_METHODS,
      'access-control-allow-methods': ALLOWED_METHODS,
      'access-control-allow-headers': 'If-None-Match',
      'access-control-max-age': '86400',
    },
  })
}

function methodNotAllowed(): Response {
  const refused = new Refused('method-not-allowed', `Use ${ALLOWED_METHODS}: the API only reads.`)
  return refusalResponse(refused, { allow: ALLOWED_METHODS })
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
}
