import { subprocessorPath, versionPath } from '#lib/domain/addresses.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { engagementRows } from '#lib/domain/subprocessors/engagements/engagement-rows.ts'
import { firstDayOf } from '#lib/domain/subprocessors/ledger/first-day.ts'
import { changesInOrder, listOn } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { companyFields } from '#lib/domain/subprocessors/ledger/record-fields.ts'
import { kindsInWords } from '#lib/domain/subprocessors/ledger/words.ts'
import type { Subprocessor } from '#lib/domain/subprocessors/schema.ts'
import type { SubprocessorPageFacts } from '#lib/domain/subprocessors/view.ts'
import { LIST_WORDS } from '#lib/domain/subprocessors/words.ts'
import { catalogue } from '../terms/current.ts'
import { publishedEntries } from '../terms/shown/visible-version.ts'
import { namesInRecords, publishedNotices, summaryOf } from './published-notices.ts'

/** What is known of a company as of a moment; null where no notice published by then names it. */
export function subprocessorPage(id: string, now: Date): SubprocessorPageFacts | null {
  const ledger = publishedNotices(now)
  const touching = ledger.filter(({ changes }) => changes.some((change) => change.id === id))
  if (touching.length === 0) return null
  const today = now.toISOString().slice(0, 10)
  const list = listOn(ledger, today)
  const own = changesInOrder(ledger).filter(({ change }) => change.id === id)
  const listed = list.find((record) => record.id === id)
  const coming = own.find(({ change }) => change.effectiveOn > today && change.after !== null)?.change
  const gone = own.findLast(({ change }) => change.effectiveOn <= today && change.after === null)?.change
  const record =
    listed ??
    coming?.after ??
    gone?.before ??
    lastKnown(
      touching.flatMap(({ changes }) => changes),
      id,
    )
  if (record === null || record === undefined) return null
  const { vendor, versions } = catalogue()
  const names = namesInRecords(now)
  return {
    legalName: vendor.legalName,
    name: record.name,
    companyName: record.legalName,
    standing: listed
      ? LIST_WORDS.onListSince(dateInWords(firstDayOf(listed)))
      : coming
        ? LIST_WORDS.comesOn(dateInWords(coming.effectiveOn))
        : gone
          ? LIST_WORDS.leftOn(dateInWords(gone.effectiveOn))
          : LIST_WORDS.neverCame,
    record: companyFields(record, names),
    engagements: engagementRows(record, names),
    chain: chainOf(record, list),
    history: touching.toReversed().map((notice) => {
      const change = notice.changes.find((candidate) => candidate.id === id)
      return {
        ...summaryOf(notice, { tier: null, region: null }, now),
        kinds: change === undefined ? '' : kindsInWords(change),
        effective: change === undefined ? '' : dateInWords(change.effectiveOn),
      }
    }),
    named: publishedEntries(now)
      .filter(({ version }) => versions.get(version)?.subprocessors.some((entry) => entry.id === id))
      .map(({ version }) => ({ version, href: versionPath(version) })),
  }
}

/** Of one whose only notice was withdrawn. */
function lastKnown(
  changes: readonly { id: string; before: Subprocessor | null; after: Subprocessor | null }[],
  id: string,
): Subprocessor | null {
  const last = changes.findLast((change) => change.id === id)
  return last?.after ?? last?.before ?? null
}

function chainOf(record: Subprocessor, list: readonly Subprocessor[]): SubprocessorPageFacts['chain'] {
  const named = ({ id, name }: Subprocessor) => ({ id: subprocessorPath(id), name })
  const above: Subprocessor[] = []
  let parent = list.find(({ id }) => id === record.chain.parent)
  while (parent !== undefined && !above.includes(parent)) {
    above.unshift(parent)
    const next = parent.chain.parent
    parent = list.find(({ id }) => id === next)
  }
  return {
    above: above.map(named),
    below: list.filter(({ chain }) => chain.parent === record.id).map(named),
  }
}
