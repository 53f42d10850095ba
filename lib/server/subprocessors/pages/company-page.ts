import { subprocessorPath, versionPath } from '#lib/domain/addresses.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { firstDayOf } from '#lib/domain/subprocessors/first-day.ts'
import { engagementRows } from '#lib/domain/subprocessors/ledger/difference/engagement-rows.ts'
import { companyFields, withoutSince } from '#lib/domain/subprocessors/ledger/difference/record-fields.ts'
import { kindsInWords } from '#lib/domain/subprocessors/ledger/words.ts'
import type { Subprocessor } from '#lib/domain/subprocessors/schema.ts'
import type { SubprocessorPageFacts } from '#lib/domain/subprocessors/view.ts'
import { LIST_WORDS } from '#lib/domain/subprocessors/words.ts'
import { catalogue } from '../../terms/current.ts'
import { publishedEntries } from '../../terms/shown/visible-version.ts'
import { namesInRecords, partOfCompany, standingOf, summaryOf } from '../published-notices.ts'
import { shownRecord } from './shown-record.ts'

/** What is known of a company as of a moment; null where no notice published by then names it. */
export function subprocessorPage(id: string, now: Date): SubprocessorPageFacts | null {
  const shown = shownRecord(id, now)
  if (shown === null) return null
  const { record, listed, coming, gone, list, touching } = shown
  const { vendor, versions } = catalogue()
  const names = namesInRecords(now)
  const neverCame = !listed && !coming && !gone
  const facts = companyFields(record, names)
  const engagements = engagementRows(record, names)
  return {
    legalName: vendor.legalName,
    name: record.name,
    companyName: record.legalName,
    standing: listed
      ? LIST_WORDS.onListSince(firstDayOf(listed))
      : coming
        ? LIST_WORDS.comesOn(dateInWords(coming.effectiveOn))
        : gone
          ? LIST_WORDS.leftOn(dateInWords(gone.effectiveOn))
          : LIST_WORDS.neverCame,
    record: neverCame ? withoutSince(facts) : facts,
    engagements: neverCame ? engagements.map((row) => ({ ...row, since: null })) : engagements,
    chain: chainOf(record, list),
    history: touching.toReversed().map((notice) => {
      const change = notice.changes.find((candidate) => candidate.id === id)
      return {
        ...summaryOf(notice, { tier: null, region: null }, now),
        // Other companies of the same notice have days and deadlines of their own.
        ...standingOf(partOfCompany(notice, id), now),
        kinds: change === undefined ? '' : kindsInWords(change),
        effective: change === undefined ? '' : dateInWords(change.effectiveOn),
      }
    }),
    named: publishedEntries(now)
      .filter(({ version }) => versions.get(version)?.subprocessors.some((entry) => entry.id === id))
      .map(({ version }) => ({ version, href: versionPath(version) })),
  }
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
