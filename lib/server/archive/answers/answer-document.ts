import { refusalOf } from '#lib/domain/errors/error-codes.ts'
import { REFUSALS, type Refusal } from '#lib/domain/errors/refusals.ts'
import { isStoreUnavailable } from '../../db/store-error.ts'
import { isPdfPoolClosed } from '../../documents/pdf-pool.ts'
import { COME_AGAIN, comeAgain } from '../../http/response/come-again.ts'
import { refusalAnswer } from '../../http/response/refusal.ts'
import { now } from '../../platform/clock.ts'
import { environment } from '../../platform/env.ts'
import { isDiskFull } from '../../platform/files/disk-full.ts'
import { isStorageFault } from '../../platform/files/storage-fault.ts'
import { log } from '../../platform/logs/log.ts'
import { oncePerKind } from '../../platform/logs/once-per-kind.ts'
import { withCause } from '../../platform/logs/with-cause.ts'
import { isCertificateTimeError } from '../../signing/identity.ts'
import { isTimestampError } from '../../timestamps/timestamp-error.ts'
import { recordedDocument } from '../archive-document.ts'
import { bytesOf, isAboutBytes, isLost } from '../bytes/stored-bytes.ts'
import { archiveProgress } from '../jobs/state/progress.ts'
import { tellWhyItWaits } from '../jobs/state/waiting.ts'
import type { Makeable } from '../makeable.ts'
import { archivedDocument } from '../manifest/manifest.ts'
import { keyInWords } from '../manifest/names.ts'
import { offerDocument } from '../offer-document.ts'
import { askedDocument } from '../on-demand/asked-document.ts'
import type { ArchivedDocument, DocumentKey, SigningKey } from '../record.ts'
import { isUnusableKey } from '../signing/unusable-key.ts'
import { type DocumentAddress, requestedDocument } from './address.ts'
import { documentAnswer, needsBytes, type ServedFile, unmadeAnswer } from './document-answer.ts'

/** A crawler, or anyone, asks for the same again and again; health goes on saying it. */
const isNews = oncePerKind(5_000)

/** How an answer differs at an address that may lead to another document later. */
export type Changing = { keep: string; headers: Record<string, string> }

/**
 * Answers for a document's address; one that the archive lacks is made at once, before its turn, but for an annex, whose
 * address does not say what is in it. A refusal is a page for a browser and problem details for anyone else.
 */
export async function answerDocument(request: Request, address: DocumentAddress): Promise<Response> {
  const key = requestedDocument(address, now())
  if (key === null) return refused(request, refusalOf('unknown-document'))
  if (key.kind !== 'annex') return await answerMakeable(request, offerDocument(key))
  try {
    const document = await knownDocument(key)
    return document === null
      ? refused(request, refusalOf('unknown-document'))
      : await answerWith(request, document)
  } catch (error) {
    return refused(request, refusalFor(error, key))
  }
}

/** Answers with a document, made first where the archive lacks it. */
export async function answerMakeable(
  request: Request,
  makeable: Makeable,
  changing?: Changing,
): Promise<Response> {
  try {
    const { method, signal, headers: sent } = request
    // The front has written the client's own address there.
    const address = sent.get('x-forwarded-for') ?? ''
    const document = await askedDocument(makeable, { method, signal, address })
    return document === null
      ? answerUnmade(request, makeable.fileName())
      : await answerWith(request, document, changing)
  } catch (error) {
    return answerFailed(request, error, makeable.key)
  }
}

/** Answers HEAD for a file that is not made yet. @param type where it is no PDF */
export function answerUnmade(request: Request, fileName: string, type?: string): Response {
  const { status, headers } = unmadeAnswer(fileName, isToBeSaved(request), type)
  return new Response(null, { status, headers })
}

/** Answers whoever asks for a file that cannot be had, and notes why. `key`: for the log. */
export function answerFailed(request: Request, error: unknown, key: SigningKey): Response {
  // Whoever asked has left, which is no fault, and nobody reads the answer.
  if (request.signal.aborted) return refused(request, refusalOf('archive-unavailable'))
  return refused(request, refusalFor(error, key))
}

/** What another process has archived a moment ago, this one may not have read yet. */
async function knownDocument(key: DocumentKey): Promise<ArchivedDocument | null> {
  const archived = archivedDocument(key)
  if (archived !== null || environment().DATABASE_URL === undefined) return archived
  return await recordedDocument(key)
}

async function answerWith(
  request: Request,
  document: ArchivedDocument,
  changing?: Changing,
): Promise<Response> {
  return await answerFile(request, document, () => bytesOf(document), changing)
}

/** Answers with a file, whose bytes are asked for only where the answer needs them. */
export async function answerFile(
  request: Request,
  file: ServedFile,
  bytesOfFile: () => Promise<Uint8Array>,
  changing?: Changing,
): Promise<Response> {
  const { method, headers: sent } = request
  const asked = {
    method,
    ifNoneMatch: sent.get('if-none-match') ?? undefined,
    range: sent.get('range') ?? undefined,
    ifRange: sent.get('if-range') ?? undefined,
    download: isToBeSaved(request),
  }
  const answer = documentAnswer(file, asked, changing?.keep)
  const { status, headers, start, end } = answer
  const bytes = needsBytes(answer) ? await bytesOfFile() : null
  const body = bytes !== null && end > start ? new Uint8Array(bytes).subarray(start, end) : null
  return new Response(body, { status, headers: [...headers, ...Object.entries(changing?.headers ?? {})] })
}

function isToBeSaved(request: Request): boolean {
  return new URL(request.url).searchParams.has('download')
}

function refusalFor(error: unknown, key: SigningKey): Refusal {
  // First: what an authority that is out of reach was caused by looks like a database that is. Why all documents wait is
  // in the log already.
  if (isTimestampError(error)) return refusalOf('timestamp-unavailable')
  if (isStoreUnavailable(error) || isPdfPoolClosed(error)) return refusalOf('archive-unavailable')
  if (isDiskFull(error)) {
    tellWhyItWaits(error, archiveProgress().state === 'waiting' ? 'waiting' : 'failing', 'making')
    return refusalOf('archive-unavailable')
  }
  if (isStorageFault(error)) {
    if (isNews(kindOf(error))) log().error(`A document could not be served: ${withCause(error)}`)
    return refusalOf('archive-unavailable')
  }
  // Why is in the log, as whatever all documents wait for.
  if (isCertificateTimeError(error) || isUnusableKey(error)) return refusalOf('signing-unavailable')
  if (isAboutBytes(error)) {
    if (isNews(error.message)) log().error(`A document could not be served: ${error.message}`)
    return refusalOf(isLost(error) ? 'document-lost' : 'document-damaged')
  }
  if (isNews(`${kindOf(error)} ${keyInWords(key)}`))
    log().error({ err: error, ...key }, 'A document could not be served')
  return REFUSALS.failed
}

/** A message may name a path that differs each time. */
function kindOf(error: unknown): string {
  return error instanceof Error ? `${error.name} ${(error as NodeJS.ErrnoException).code}` : String(error)
}

function refused(request: Request, reason: Refusal): Response {
  return refusalAnswer(request, reason, reason.status === 503 ? comeAgain(false, COME_AGAIN.later) : {})
}
