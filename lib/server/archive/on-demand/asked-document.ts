import { isIPv6 } from 'node:net'
import ipaddr from 'ipaddr.js'
import { isStoreUnavailable } from '../../db/store-error.ts'
import { PdfPoolClosedError } from '../../documents/pdf-pool.ts'
import { processShared } from '../../platform/process-shared.ts'
import { archiveDocument, recordedDocument } from '../archive-document.ts'
import { archiveProgress } from '../jobs/state/progress.ts'
import { isOfDatabase } from '../jobs/state/reason.ts'
import type { Makeable } from '../makeable.ts'
import { archivedDocument } from '../manifest/manifest.ts'
import { keyInWords } from '../manifest/names.ts'
import type { ArchivedDocument } from '../record.ts'
import { FairLine } from './fair-line.ts'
import { noteMade, noteUnmade } from './outcome.ts'

/** Who asks. `signal`: aborted when the connection is gone. */
export type Asker = { method: string | undefined; address: string; signal: AbortSignal }

/** How long a document that could not be made is not tried again, in milliseconds: each trial takes the worker's time. */
const REST = 3_000
const RETRY_AFTER = 10_000

// The documents of a version and the annexes of a list are so few that a failure of each may be kept.
const shared = processShared('on-demand', () => ({
  line: new FairLine<ArchivedDocument>(),
  failed: new Map<string, { error: unknown; at: number }>(),
  /** What was refused last because of the database, and when. */
  refused: null as { makeable: Makeable; at: number } | null,
}))

/**
 * The archived document that somebody asks for, made first where the archive lacks it: one at a time, in turn for each
 * address. For HEAD nothing is made: null where nothing is.
 * @throws as `archiveDocument` does, within three seconds without trying again
 */
export async function askedDocument(makeable: Makeable, asker: Asker): Promise<ArchivedDocument | null> {
  const { key } = makeable
  const archived = archivedDocument(key)
  if (archived !== null) return archived
  if (asker.method === 'HEAD') return await recordedDocument(key)
  const name = keyInWords(key)
  const failure = shared.failed.get(name)
  if (failure !== undefined && performance.now() - failure.at < REST) throw failure.error
  return await shared.line.run(networkOf(asker.address), name, () => make(name, makeable), asker.signal)
}

/**
 * Makes what was refused last because of the database, where health still says so and nobody has asked for ten seconds:
 * that a database can be asked does not mean that a document can be made.
 */
export async function retryRefused(): Promise<void> {
  const { refused } = shared
  const { state, code } = archiveProgress()
  if (refused === null || state !== 'failing' || code === null || !isOfDatabase(code)) return
  if (performance.now() - refused.at < RETRY_AFTER) return
  refused.at = performance.now()
  const { makeable } = refused
  const name = keyInWords(makeable.key)
  const stays = new AbortController().signal
  // Noted already.
  await shared.line.run('', name, () => make(name, makeable), stays).catch(() => undefined)
}

/** Has nothing more made for those who wait. */
export function closeOnDemand(): void {
  shared.line.close(new PdfPoolClosedError())
  shared.line = new FairLine()
}

async function make(name: string, makeable: Makeable): Promise<ArchivedDocument> {
  try {
    const document = await archiveDocument(makeable)
    shared.failed.delete(name)
    shared.refused = null
    noteMade()
    return document
  } catch (error) {
    shared.failed.set(name, { error, at: performance.now() })
    if (isStoreUnavailable(error)) shared.refused = { makeable, at: performance.now() }
    noteUnmade(error)
    throw error
  }
}

/** One subscriber to IPv6 has 2^64 addresses or more (RFC 6177), and counts once. */
export function networkOf(address: string): string {
  return isIPv6(address) ? ipaddr.parse(address).toByteArray().slice(0, 8).join('.') : address
}
