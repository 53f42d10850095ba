import { REFUSALS, type Refusal } from '#lib/domain/errors/refusals.ts'
import { publicAnswer } from '../../http/response/answer.ts'
import { refusalAnswer } from '../../http/response/refusal.ts'
import { log } from '../../platform/logs/log.ts'
import { oncePerKind } from '../../platform/logs/once-per-kind.ts'
import { sha256 } from '../../platform/sha256.ts'
import type { ReleaseFile } from './release-file.ts'

const NO_FILE: Refusal = {
  ...REFUSALS.notFound,
  title: 'There is no such file',
  detail:
    'Use /versions/<version>/SHA256SUMS, /versions/<version>/ledger-entry.json, or /versions/<version>/inputs/ and then a path that SHA256SUMS lists. /versions lists the versions.',
}

const CHANGED: Refusal = {
  ...REFUSALS.failed,
  title: 'This file is no longer what was released',
  detail: 'It is not served until whoever runs this site has restored it: git checkout -- data',
}

const isNews = oncePerKind(5_000)

/**
 * Answers with a file of a release, byte for byte: never compressed, so that its tag is that of the bytes,
 * and good for ever. 304 where the caller has it; a refusal that says what to ask for where `find` finds none.
 */
export function answerReleaseFile(request: Request, find: () => ReleaseFile | null): Response {
  return unlessChanged(request, () => {
    const file = find()
    return file === null ? refusalAnswer(request, NO_FILE) : whole(request, file)
  })
}

/** An answer from what was released; a refusal, with a line in the log, where a file of it was changed since. */
export function unlessChanged(request: Request, answer: () => Response): Response {
  try {
    return answer()
  } catch (err) {
    // Once, however often it is asked for.
    if (isNews(String(err))) tell(err)
    return refusalAnswer(request, CHANGED)
  }
}

function tell(err: unknown): void {
  // By its name: the error may come from another copy of its class.
  if (err instanceof Error && err.name === 'ReleasedFileChanged') log().error(err.message)
  else log().error({ err }, 'A released file could not be served')
}

function whole(request: Request, { bytes, type }: ReleaseFile): Response {
  const hash = sha256(bytes)
  return publicAnswer(request, {
    body: new Uint8Array(bytes),
    type,
    etag: `"${hash}"`,
    keep: 'public, max-age=31536000, immutable, no-transform',
    headers: { 'repr-digest': `sha-256=:${Buffer.from(hash, 'hex').toString('base64')}:` },
  })
}
