import { createHash } from 'node:crypto'
import busboy from 'busboy'
import { Refused } from '../api/refused.ts'
import { LIMITS } from '../http/limits.ts'
import type { ReceivedFile } from './check-file.ts'
import type { HeldBytes } from './held-bytes.ts'
import { readBody } from './read-body.ts'

const FIELD = 'file'
/** A PDF names itself within its first 1,024 bytes (ISO 32000-1, annex H). */
const HEAD = 1_024

/**
 * The one file of a multipart form, whole and with its SHA-256. It is never written to disk.
 * @param held counts its bytes; whoever calls releases them
 * @throws Refused where the form is broken, holds anything else, or its file is too large or no PDF
 */
export async function receiveForm(request: Request, held: HeldBytes): Promise<ReceivedFile> {
  const form = openForm(request)
  const file = collectFile(form, held)
  const closed = new Promise<void>((resolve, reject) => form.once('close', resolve).on('error', reject))
  // It may fail before anyone waits for it.
  closed.catch(() => undefined)
  await readBody(request, (chunk) => void (form.destroyed || form.write(chunk)))
  if (!form.destroyed) form.end()
  await closed.catch((error: unknown) => {
    if (error instanceof Refused) throw error
    throw new Refused('malformed-body', 'The form breaks off or is malformed. Send it again, whole.')
  })
  return file()
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
        fileSize: LIMITS.fileSize + 1,
        fieldSize: 100,
        headerPairs: 20,
      },
    })
  } catch {
    throw new Refused('malformed-body', 'The Content-Type of the form names no boundary.')
  }
}

/** Gathers the file as the form is read; the function gives it once the form is. */
function collectFile(form: busboy.Busboy, held: HeldBytes): () => ReceivedFile {
  const chunks: Buffer[] = []
  const hash = createHash('sha256')
  let files = 0
  let chosen = false
  form.on('file', (name, stream, { filename }) => {
    files += 1
    // The form that it belongs to fails with it.
    stream.on('error', () => undefined)
    if (name !== FIELD || files > 1) {
      stream.resume()
      form.destroy(new Refused('one-file', `Send one PDF in the field "${FIELD}", and nothing else.`))
      return
    }
    // A form that is sent with no file chosen has a part without a name and without a byte.
    chosen = filename !== undefined && filename !== ''
    stream.on('limit', () =>
      form.destroy(new Refused('file-too-large', 'Send a file of at most 20 MB (20,000,000 bytes).')),
    )
    stream.on('data', (chunk: Buffer) => {
      if (!held.add(chunk.length)) {
        form.destroy(new Refused('busy', 'Too many files are being received. Try again in a few seconds.'))
        return
      }
      hash.update(chunk)
      chunks.push(chunk)
    })
  })
  form.on('field', (name) =>
    form.destroy(
      new Refused(
        'one-file',
        `Send one PDF in the field "${FIELD}", and not the field "${name.slice(0, 50)}".`,
      ),
    ),
  )
  return () => {
    if (files === 0 || (chunks.length === 0 && !chosen))
      throw new Refused('one-file', `Choose a PDF: the field "${FIELD}" holds no file.`)
    return { bytes: joined(chunks), sha256: hash.digest('hex') }
  }
}

/** Throws Refused unless the bytes call themselves a PDF. */
function joined(chunks: readonly Buffer[]): Uint8Array<ArrayBuffer> {
  // Not Buffer.concat, whose memory may be shared: this is handed over to another thread.
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  if (!Buffer.from(bytes.buffer, 0, Math.min(HEAD, bytes.length)).includes('%PDF-'))
    throw new Refused(
      'not-a-pdf',
      bytes.length === 0 ? 'The file is empty.' : 'The file does not begin as a PDF does.',
    )
  return bytes
}
