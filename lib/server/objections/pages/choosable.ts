import type { OwnDays } from '#lib/domain/objections/own-days.ts'
import type { ChoosableChange } from '#lib/domain/objections/view.ts'
import { ownDayInWords } from '#lib/domain/objections/words.ts'
import type { SubprocessorChange } from '#lib/domain/subprocessors/ledger/entry.ts'
import { changesTitle, titledChange } from '#lib/domain/subprocessors/ledger/words.ts'
import { NOTICE_WORDS } from '#lib/domain/subprocessors/words.ts'
import { noticePage } from '../../subprocessors/pages/notice-page.ts'

/** Of a record these, by the end of their key: what has to be known to decide. */
const TOLD = [
  ...['legalName', 'seat', 'purpose', 'dataCategories', 'onlyWith'],
  ...['limits', 'storage', 'access', 'mechanism'],
]

/**
 * Changes of a notice with what each is about.
 * @param days from when they hold for a contract
 * @param region of which places are told; null for all, and for whom each change concerns
 */
export function choosable(
  notice: string,
  changes: readonly SubprocessorChange[],
  { region, days }: { region: string | null; days: OwnDays },
  now: Date,
): ChoosableChange[] {
  const told = noticePage(notice, now)?.changes ?? []
  return changes.map((change) => {
    const { record = null, fields = [], affects = null } = told.find(({ id }) => id === change.id) ?? {}
    const isOurs = ({ key }: { key: string }) =>
      region === null || !key.includes('/') || key.startsWith(`${region}/`)
    const facts = (record ?? [])
      .filter((fact) => isOurs(fact) && TOLD.includes(fact.key.split('/').at(-1) ?? ''))
      .map(({ label, lines }) => ({ label, lines: [...lines] }))
    const differences = fields.filter(isOurs).map(({ label, before, after, lacking }) => ({
      label,
      lines: [`${(before ?? [lacking]).join('; ')} → ${(after ?? [lacking]).join('; ')}`],
    }))
    return {
      id: change.id,
      title: changesTitle([titledChange(change)]),
      effective: ownDayInWords(days.get(change.id), change.effectiveOn),
      concerns: region === null && affects !== null ? NOTICE_WORDS.concerns(affects) : null,
      facts: [...facts, ...differences],
    }
  })
}
