import { isOfVersion } from '#lib/domain/legal/text.ts'
import { enumerated } from '#lib/domain/quantities/enumeration.ts'
import { momentInWords } from '#lib/domain/quantities/time/instant.ts'
import { byVersion } from '#lib/domain/quantities/version-id.ts'
import { log } from '../../platform/logs/log.ts'
import { processShared } from '../../platform/process-shared.ts'
import type { ArchivedDocument } from '../record.ts'

type Dated = Pick<ArchivedDocument, 'version' | 'kind' | 'fileName' | 'signedAt'>
type Kept = { ahead: readonly Dated[]; told: boolean }

const kept = processShared('dated-ahead', (): Kept => ({ ahead: [], told: false }))

/**
 * Notes the archived documents that say they were signed at a time that has not come yet, as those do that were made while
 * the clock was set ahead, and warns of them in the log, once.
 */
export function noteDatedAhead(documents: readonly Dated[], now: Date): void {
  kept.ahead = documents.filter(({ signedAt }) => isAhead(signedAt, now))
  const warning = datedAheadWarning(now)
  if (warning !== null && !kept.told) log().warn(warning)
  kept.told = warning !== null
}

/** What to warn of at the start and in the health answer: those of the noted ones whose time has still not come; null where there is none. */
export function datedAheadWarning(now: Date): string | null {
  const ahead = kept.ahead
    .filter(({ signedAt }) => isAhead(signedAt, now))
    .toSorted((one, other) => Date.parse(other.signedAt) - Date.parse(one.signedAt))
  const [last] = ahead
  if (last === undefined) return null
  const ofVersions = ahead.filter(({ kind }) => isOfVersion(kind))
  const versions = [...new Set(ofVersions.map(({ version }) => version))].toSorted(byVersion)
  const of = versions.length === 0 ? '' : ` of ${enumerated(versions)}`
  const [count, verb] =
    ahead.length === 1 ? ['1 signed document', 'is'] : [`${ahead.length} signed documents`, 'are']
  return (
    `${count}${of} ${verb} dated ahead, such as ${last.fileName}, signed on ${momentInWords(last.signedAt)}: ` +
    'the clock was set ahead then, or is set back now. Check SLA_DESK_NOW and the clock of the machine. ' +
    'They are kept as published, and /verify says that they are dated ahead.'
  )
}

function isAhead(signedAt: string, now: Date): boolean {
  return Date.parse(signedAt) > now.getTime()
}
