import { enumerated } from '#lib/domain/quantities/enumeration.ts'
import { restoring } from '#lib/domain/release/restoring.ts'
import type { Complaint } from '../archive/jobs/state/complaint.ts'
import { SUBPROCESSOR_LEDGER } from '../terms/subprocessors/ledger-text.ts'

/** What the database has recorded of entries of the ledgers. Hashes are SHA-256 in hexadecimal. */
export type RecordedEntries = {
  /** By the name of the publication; `recordedAt` of those whose first serving is recorded, else null. */
  published: readonly { key: string; entrySha256: string; recordedAt: string | null }[]
  /** The hash of a release's entry that its signed documents print, by the name of the publication. */
  documents: readonly { key: string; entrySha256: string }[]
  /** The hash of a notice's entry that each signed annex prints, once. */
  annexes: readonly string[]
}

/** The ledgers as they are: the hash of each entry by the name of its publication. */
export type LedgerHashes = ReadonlyMap<string, string>

const MOST_NAMED = 3

/** What to tell whoever runs the desk of each ledger; null where there is nothing. */
export type DifferingEntries = { releases: Complaint | null; notices: Complaint | null }

/**
 * What to tell whoever runs the desk of entries that were published and are gone from the ledgers, or are others now. Nothing in
 * a ledger holds the hash of its last entry, and a chain can be linked again: what was served and signed holds.
 */
export function differingEntries(recorded: RecordedEntries, ledgers: LedgerHashes): DifferingEntries {
  const { published, annexes } = recorded
  const hashes = new Set(ledgers.values())
  const isHeld = ({ key, entrySha256 }: { key: string; entrySha256: string }) =>
    ledgers.get(key) === entrySha256
  if (isOfAnotherDesk(published, ledgers))
    return { releases: anotherDesk(published.map(({ key }) => key)), notices: null }
  const differing = [...new Set(published.filter((one) => !isHeld(one)).map(({ key }) => key))].toSorted()
  const releases = differing.filter((key) => key.startsWith(RELEASES))
  const notices = differing.filter((key) => !key.startsWith(RELEASES))
  const lacking = annexes.filter((hash) => !hashes.has(hash)).length
  return {
    releases:
      releases.length === 0
        ? null
        : {
            code: 'ledger-differs',
            words: `${found('data/releases.yaml', releases, ledgers)} ${RESTORE_ALL}`,
          },
    notices: ofNotices(notices, lacking, ledgers),
  }
}

/** @param lacking how many entries signed annexes print that the ledger does not hold */
function ofNotices(keys: readonly string[], lacking: number, ledgers: LedgerHashes): Complaint | null {
  if (keys.length === 0 && lacking === 0) return null
  const words =
    keys.length > 0
      ? found(SUBPROCESSOR_LEDGER, keys, ledgers)
      : `${SUBPROCESSOR_LEDGER} does not hold ${lacking === 1 ? 'an entry' : `${lacking} entries`} that signed annexes print.`
  return { code: 'subprocessor-ledger-differs', words: `${words} ${RESTORE}` }
}

/**
 * Of each entry of the ledgers that is on record, whether it is as it was recorded, by the name of its publication. Of none
 * where the database belongs to another desk, which says nothing about these.
 */
export function entriesAsPublished(
  { published, documents }: RecordedEntries,
  ledgers: LedgerHashes,
): Map<string, boolean> {
  if (isOfAnotherDesk(published, ledgers)) return new Map()
  const held = new Map<string, boolean>()
  for (const { key, entrySha256 } of [...published, ...documents]) {
    const hash = ledgers.get(key)
    if (hash !== undefined) held.set(key, (held.get(key) ?? true) && hash === entrySha256)
  }
  return held
}

const RELEASES = 'releases/'
const RESTORE_ALL = `${restoring('data/', 'data')}.`
const RESTORE = `What was signed is kept as published. ${restoring('it', SUBPROCESSOR_LEDGER)}.`

/**
 * Whether no hash is left of what was recorded at the first start of the desk, and not every name: where all bear the same ids and
 * days, they were edited. What was recorded later may be of whoever took over its database.
 */
function isOfAnotherDesk(published: RecordedEntries['published'], ledgers: LedgerHashes): boolean {
  const [first] = published.flatMap(({ recordedAt }) => recordedAt ?? []).toSorted()
  const begun = published.filter(({ recordedAt }) => recordedAt !== null && recordedAt === first)
  const hashes = new Set(ledgers.values())
  if (begun.length === 0 || begun.some(({ entrySha256 }) => hashes.has(entrySha256))) return false
  return !begun.every(({ key }) => ledgers.has(key))
}

function anotherDesk(keys: readonly string[]): Complaint {
  return {
    code: 'database-of-another-desk',
    words:
      `The ledgers in data/ hold nothing of what the database recorded first, such as ${[...keys].toSorted()[0]}: it belongs to another desk, ` +
      `or data/ was replaced. Set STATE_DIRECTORY or DATABASE_URL to that of this desk. Or: ${RESTORE_ALL}`,
  }
}

/** "data/… no longer holds 2026-11-17-scriven-ai; it holds 2026-11-19-posthog-twilio otherwise than published." */
function found(file: string, keys: readonly string[], ledgers: LedgerHashes): string {
  const gone = keys.filter((key) => !ledgers.has(key))
  const changed = keys.filter((key) => ledgers.has(key))
  const said = [
    ...(gone.length === 0 ? [] : [`no longer holds ${named(gone)}`]),
    ...(changed.length === 0 ? [] : [`holds ${named(changed)} otherwise than published`]),
  ]
  return `${file} ${said.join('; it ')}.`
}

function named(keys: readonly string[]): string {
  const ids = keys.map((key) => key.slice(key.indexOf('/') + 1))
  return ids.length > MOST_NAMED ? `${ids.length} entries (${ids[0]} and others)` : enumerated(ids)
}
