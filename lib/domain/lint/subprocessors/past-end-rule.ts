import { dateInWords } from '../../quantities/time/calendar-date.ts'
import { engagementKey } from '../../subprocessors/engagements/engagements.ts'
import type { NoticeEntry } from '../../subprocessors/ledger/entry.ts'
import { END_OF_DAYS, listOn } from '../../subprocessors/ledger/list-on.ts'
import type { Subprocessor, SubprocessorRegion } from '../../subprocessors/schema.ts'
import type { LintFinding } from '../finding.ts'

/**
 * Engagements whose planned end has passed, of which no notice says that they end: they stay on the list, and nobody knows whether
 * they are still used. What the working copy has otherwise than the ledger is unpublished, and told as that.
 * @param working the list that is being worked on
 * @param notices the whole ledger: an end that is announced for a later day counts
 */
export function pastEndFindings(
  working: readonly Subprocessor[],
  notices: readonly NoticeEntry[],
  now: Date,
): LintFinding[] {
  const today = now.toISOString().slice(0, 10)
  const announced = new Map(listOn(notices, END_OF_DAYS).map((record) => [record.id, record]))
  return working.flatMap((record) => {
    const listed = new Map(
      announced.get(record.id)?.regions.map((entry) => [engagementKey(entry), entry.until]) ?? [],
    )
    return record.regions.flatMap((entry, index) =>
      entry.until !== undefined && entry.until < today && listed.get(engagementKey(entry)) === entry.until
        ? [finding(record, entry, index, entry.until)]
        : [],
    )
  })
}

function finding(
  { id, name, regions }: Subprocessor,
  { region, engagement }: SubprocessorRegion,
  index: number,
  until: string,
): LintFinding {
  const own = engagement === undefined ? '' : ` (${engagement})`
  return {
    rule: 'subprocessors.past-end',
    place: { in: 'subprocessor', id, path: ['regions', index, 'until'] },
    message: `${name} was to be used in region ${region}${own} until ${dateInWords(until)}, and no notice ends that`,
    fix: `If it has ended, ${regions.length === 1 ? 'delete this file' : 'remove this engagement'}; if it goes on, write a later day, or remove until. Then draft the notice: npm run subprocessors:change`,
  }
}
