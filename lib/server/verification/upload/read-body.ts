import { VERIFICATION_WORDS } from '#lib/domain/verification/words.ts'
import { ApiError } from '../../http/response/api-error.ts'

/**
 * Reads a request's body to its end, whatever is made of it: Next goes on filling the stream of one that is given up,
 * and fails over that. The server in front bounds its length.
 * @throws ApiError where the body breaks off
 */
export async function readBody(request: Request, take: (chunk: Uint8Array) => void): Promise<void> {
  const reader = request.body?.getReader()
  if (reader === undefined) return
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) take(part.value)
  } catch {
    throw new ApiError('malformed-body', VERIFICATION_WORDS.incompleteBody)
  }
}
