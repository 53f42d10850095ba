import { createHash } from 'node:crypto'
import { once } from 'node:events'
import busboy from 'busboy'
import type { ApiCode } from '#lib/domain/errors/error-codes.ts'
import { REFUSALS } from '#lib/domain/errors/refusals.ts'
import { MOST_OF_FILE } from '#lib/domain/verification/file-faults.ts'
import { startsAsPdf } from '#lib/domain/verification/pdf-mark.ts'
import { VERIFICATION_WORDS } from '#lib/domain/verification/words.ts'
import { ApiError } from '../../http/response/api-error.ts'
import type { ReceivedFile } from '../inspection/check-file.ts'
import { readBody } from './read-body.ts'
import type { UploadMemory } from './upload-memory.ts'

const FIELD = 'file'
const ONE_FILE = VERIFICATION_WORDS.oneFile(FIELD)

/**
 * The one file of a multipart form, whole and with its SHA-256. It is never written to disk.
 * @param held counts its bytes; whoever calls releases them
 * @throws ApiError where the form is broken, holds anything else, or its file is too large or no PDF
 */
export async function receiveForm(request: Request, held: UploadMemory): Promise<ReceivedFile> {
  const form = openForm(request)
  const file = collectFile(form, held)
  const closed = once(form, 'close')
  // It may fail before anyone waits for it, and a broken form fails twice.
  closed.catch(() => undefined)
  form.on('error', () => undefined)
  await readBody(request, (chunk) => {
    if (!form.destroyed && file.refused() === null) form.write(chunk)
  })
  const refused = file.refused()
  if (refused !== null) {
    form.destroy()
    throw refused
  }
  if (!form.destroyed) form.end()
  await closed.catch(() => {
    throw new ApiError('malformed-body', VERIFICATION_WORDS.malformedForm)
  })
  return file.whole()
}

function openForm(request: Request): busboy.Busboy {
  try {
    return busboy({
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      // One more than is allowed, so that what is too much is seen.
      limits: {
        files: 2,
        fields: 1,
        parts: 3,
        fileSize: MOST_OF_FILE + 1,
        fieldSize: 100,
        headerPairs: 20,
      },
    })
  } catch {
    throw new ApiError('malformed-body', VERIFICATION_WORDS.noBoundary)
  }
}

/** The file as the form is read: why the form is refused, if it is, and the file once the form is read. */
type Collected = { refused: () => ApiError | null; whole: () => ReceivedFile }

// A handler only notes what is wrong: busboy fails when it is destroyed from within.
function collectFile(form: busboy.Busboy, held: UploadMemory): Collected {
  const chunks: Buffer[] = []
  const hash = createHash('sha256')
  let files = 0
  let chosen = false
  let refused: ApiError | null = null
  const refuse = (code: ApiCode, detail: string) => {
    refused ??= new ApiError(code, detail)
  }
  form.on('file', (name, stream, { filename }) => {
    files += 1
    // The form that it belongs to fails with it.
    stream.on('error', () => undefined)
    if (name !== FIELD || files > 1) refuse('one-file', ONE_FILE)
    // A form that is sent with no file chosen has a part without a name and without a byte.
    chosen = filename !== undefined && filename !== ''
    stream.on('limit', () => refuse('file-too-large', REFUSALS.fileTooLarge.detail))
    stream.on('data', (chunk: Buffer) => {
      if (refused !== null) return
      if (held.add(chunk.length)) {
        hash.update(chunk)
        chunks.push(chunk)
      } else refuse('busy', VERIFICATION_WORDS.busyReceiving)
    })
  })
  form.on('field', () => refuse('one-file', ONE_FILE))
  return {
    refused: () => refused,
    whole: () => {
      // The last handlers ran after the last write.
      if (refused !== null) throw refused
      if (files === 0 || (chunks.length === 0 && !chosen)) throw new ApiError('one-file', ONE_FILE)
      return { bytes: joined(chunks), sha256: hash.digest('hex') }
    },
  }
}

/** Throws ApiError unless the bytes call themselves a PDF. */
function joined(chunks: readonly Buffer[]): Uint8Array<ArrayBuffer> {
  // Not Buffer.concat, whose memory may be shared: this is handed over to another thread.
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  if (!startsAsPdf(bytes))
    throw new ApiError(
      'not-a-pdf',
      bytes.length === 0 ? VERIFICATION_WORDS.emptyFile : VERIFICATION_WORDS.notPdf,
    )
  return bytes
}
