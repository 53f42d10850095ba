import type { OfferSource } from '#lib/domain/offer/offer.ts'
import { dateOf, editionOf } from '#lib/domain/quantities/version-id.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { predecessorOf } from '#lib/domain/release/predecessor.ts'
import { restoring } from '#lib/domain/release/restoring.ts'
import { inForceOrComing } from '#lib/domain/release/standing.ts'
import { findInconsistencies } from '#lib/domain/subprocessors/consistency.ts'
import { differenceOf } from '#lib/domain/subprocessors/ledger/difference/list-difference.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { ledgerFaults } from '#lib/domain/subprocessors/ledger/faults/ledger-faults.ts'
import { listOn, listsByDay, noticesBy } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { type NoticeTerms, noticeTermsOf } from '#lib/domain/subprocessors/ledger/notice/objection.ts'
import { subprocessorLedgerSchema } from '#lib/domain/subprocessors/ledger/schema.ts'
import type { Subprocessor } from '#lib/domain/subprocessors/schema.ts'
import type { Finding } from '../finding.ts'
import { readYaml } from '../yaml/yaml-file.ts'
import { SUBPROCESSOR_LEDGER } from './ledger-text.ts'
import type { SubprocessorLedgerFile } from './read-ledger.ts'

type Released = { ledger: readonly ReleaseEntry[]; versions: ReadonlyMap<string, OfferSource> }

/**
 * The version by which a notice is given and the time that it gives: that in force at its publication or, before the first one,
 * that which is published and begins next; null before any is published.
 */
export function noticeTermsAt({ ledger, versions }: Released, publishedAt: string): NoticeTerms | null {
  const release = inForceOrComing(ledger, new Date(publishedAt))
  const source = release === null ? undefined : versions.get(release.version)
  return source === undefined ? null : noticeTermsOf(source.terms)
}

/** What is wrong with the ledger of sub-processors itself. */
export function subprocessorLedgerFindings(file: SubprocessorLedgerFile, released: Released): Finding[] {
  const { notices } = file.value
  const faults = ledgerFaults(notices, ({ publishedAt }) => noticeTermsAt(released, publishedAt))
  if (faults.length > 0)
    return faults.map(({ path, rule, message, fix }) => ({
      file: SUBPROCESSOR_LEDGER,
      line: file.lineOf(path),
      rule: `subprocessor-ledger.${rule}`,
      message: `${message}. ${fix}`,
    }))
  return inconsistentLists(file)
}

/** Days on which the list would not hold together: a company under one that is gone, two of a rank that does not fit. */
function inconsistentLists({ value: { notices }, lineOf }: SubprocessorLedgerFile): Finding[] {
  return listsByDay(notices).flatMap(({ day, list }) =>
    findInconsistencies(list).map(({ id, message, fix }) => {
      const index = notices.findLastIndex(({ changes }) => changes.some((change) => change.id === id))
      return {
        file: SUBPROCESSOR_LEDGER,
        line: lineOf(['notices', index, 'id']),
        rule: 'subprocessor-ledger.list',
        message: `on ${day} the list does not hold together: ${id}: ${message}. ${fix}`,
      }
    }),
  )
}

/**
 * Notices that are dated after now, as by a clock that was wrong: until then customers see nothing of them, and no other notice
 * can be published behind them.
 */
export function futureNoticeFindings(root: string, notices: readonly NoticeEntry[], now: Date): Finding[] {
  return notices.flatMap((notice, index) =>
    Date.parse(notice.publishedAt) <= now.getTime()
      ? []
      : [
          {
            file: SUBPROCESSOR_LEDGER,
            line:
              readYaml(root, SUBPROCESSOR_LEDGER, subprocessorLedgerSchema, [])?.lineOf([
                'notices',
                index,
                'publishedAt',
              ]) ?? 1,
            rule: 'subprocessor-ledger.future',
            message: `${stillToCome(notice)}. ${TAKE_BACK}`,
          },
        ],
  )
}

const TAKE_BACK = `If the clock was wrong when it was published and it is not deployed yet, take it back and publish it again. ${restoring('the ledger', SUBPROCESSOR_LEDGER)}. Otherwise wait until then.`

function stillToCome({ id, publishedAt }: NoticeEntry): string {
  return `notice ${id} is dated ${publishedAt}, which is still to come: until then customers see nothing of it, and no other notice can be published`
}

/** Why no notice can be published at a moment: one that the ledger dates later, in a sentence; null where there is none. */
export function dateAhead(notices: readonly NoticeEntry[], publishedAt: string): string | null {
  const later = notices.find((notice) => Date.parse(notice.publishedAt) > Date.parse(publishedAt))
  return later === undefined ? null : `${stillToCome(later)}. ${TAKE_BACK}`
}

/** Released versions whose list is not the one that the ledger had at their publication. */
export function releasedListFindings({
  notices,
  ...released
}: Released & { notices: readonly NoticeEntry[] }): Finding[] {
  return released.ledger.flatMap((entry) => {
    const source = released.versions.get(entry.version)
    if (source === undefined) return []
    const expected = listOfRelease(entry, notices, released)
    const { added, removed, changed } = differenceOf(expected, source.subprocessors)
    const [first] = [...added, ...removed, ...changed.map(({ after }) => after)]
    if (first === undefined) return []
    return [
      {
        file: SUBPROCESSOR_LEDGER,
        line: 1,
        rule: 'subprocessor-ledger.release',
        message: `the list of version ${entry.version} has ${first.id} otherwise than this ledger had it at its publication, ${entry.publishedAt}. ${restoring('both', SUBPROCESSOR_LEDGER, `data/terms/${entry.version}`)}`,
      },
    ]
  })
}

/**
 * The list that a release carries: that of the day of its publication. An edition has that of what it corrects, since
 * sub-processors change by notices alone.
 */
function listOfRelease(
  { version, publishedAt }: ReleaseEntry,
  notices: readonly NoticeEntry[],
  { ledger, versions }: Released,
): readonly Subprocessor[] {
  const before = ledger.slice(
    0,
    ledger.findIndex((other) => other.version === version),
  )
  const corrected = editionOf(version) === 0 ? null : predecessorOf(version, before)
  if (corrected !== null && dateOf(corrected.version) === dateOf(version))
    return versions.get(corrected.version)?.subprocessors ?? []
  return listOn(noticesBy(notices, new Date(publishedAt)), publishedAt.slice(0, 10))
}
