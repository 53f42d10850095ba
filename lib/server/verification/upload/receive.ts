import { VERIFICATION_WORDS } from '#lib/domain/verification/words.ts'
import { ApiError } from '../../http/response/api-error.ts'
import { type Checked, checkFile } from '../inspection/check-file.ts'
import { isInspectionsBusy } from '../inspection/inspection-pool.ts'
import { hashQuestionSchema } from '../schema.ts'
import { readBody } from './read-body.ts'
import { receiveForm } from './receive-form.ts'
import { UploadMemory } from './upload-memory.ts'

/** JSON with a SHA-256 and some white space; in bytes. */
const MOST_JSON = 1_024

/**
 * Checks what a request asks about: the file of a form, or the SHA-256 of a JSON body.
 * @throws ApiError where the request cannot be read, or too many files are being checked
 */
export async function receive(request: Request): Promise<Checked> {
  const type = mediaTypeOf(request)
  if (type === 'multipart/form-data') return await receiveFile(request)
  if (type === 'application/json')
    return { sha256: await receiveHash(request), given: 'sha256', signature: null, signedAgain: false }
  await readBody(request, () => undefined)
  throw new ApiError('unsupported-media-type', VERIFICATION_WORDS.sendFormOrJson)
}

/** As `receive`, of a form alone. */
export async function receiveFile(request: Request): Promise<Checked> {
  const held = new UploadMemory()
  try {
    return await checkFile(await receiveForm(request, held))
  } catch (error) {
    if (!isInspectionsBusy(error)) throw error
    throw new ApiError('busy', VERIFICATION_WORDS.busyChecking)
  } finally {
    held.release()
  }
}

async function receiveHash(request: Request): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  await readBody(request, (chunk) => {
    length += chunk.length
    if (length <= MOST_JSON) chunks.push(chunk)
  })
  if (length > MOST_JSON) throw malformed(VERIFICATION_WORDS.largerThan(MOST_JSON))
  const parsed = hashQuestionSchema.safeParse(parseJson(Buffer.concat(chunks).toString('utf8')))
  if (parsed.success) return parsed.data.sha256
  const [issue] = parsed.error.issues
  if (issue?.code === 'unrecognized_keys')
    throw new ApiError('unknown-parameter', VERIFICATION_WORDS.onlySha256, { known: ['sha256'] })
  throw new ApiError('invalid-parameter', VERIFICATION_WORDS.sendHexadecimal, {
    parameter: 'sha256',
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw malformed(VERIFICATION_WORDS.notJson)
  }
}

function malformed(what: string): ApiError {
  return new ApiError('malformed-body', VERIFICATION_WORDS.malformedBody(what))
}

function mediaTypeOf(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
}
