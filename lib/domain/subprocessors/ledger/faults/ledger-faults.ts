import type { NoticeEntry } from '../entry.ts'
import type { NoticeTerms } from '../notice/objection.ts'
import { cancelFaults } from './cancel-faults.ts'
import { addedOnFaults, followFaults, shapeFaults } from './change-faults.ts'
import type { Announced, At, LedgerFault, TermsOf } from './fault.ts'
import { objectByFaults, periodFaults } from './period-faults.ts'

/**
 * What keeps a ledger from being one: an entry that does not follow from those before it, or that gives less time than the
 * terms. An entry from before the first version was published is history, and owes nobody a period. Looks at each entry once.
 */
export function ledgerFaults(ledger: readonly NoticeEntry[], termsOf: TermsOf): LedgerFault[] {
  const byId = new Map<string, NoticeEntry>()
  const withdrawn = new Set<string>()
  const announced: Announced = new Map()
  return ledger.flatMap((notice, index) => {
    const at: At = (path, rule, message, fix) => ({
      path: ['notices', index, ...path],
      rule,
      message: `notice ${notice.id} ${message}`,
      fix,
    })
    const faults = [
      ...identityFaults(notice, byId.has(notice.id), ledger[index - 1], at),
      ...(notice.cancels === undefined
        ? changeFaults(notice, announced, termsOf(notice), at)
        : cancelFaults(notice, notice.cancels, { byId, withdrawn, announced }, at)),
    ]
    byId.set(notice.id, notice)
    if (notice.cancels !== undefined) withdraw(notice.cancels, byId, withdrawn, announced)
    for (const change of notice.changes)
      announced.set(change.id, [...(announced.get(change.id) ?? []), { notice, change }])
    return faults
  })
}

function withdraw(
  id: string,
  byId: ReadonlyMap<string, NoticeEntry>,
  withdrawn: Set<string>,
  announced: Announced,
): void {
  const target = byId.get(id)
  withdrawn.add(id)
  for (const change of target?.changes ?? [])
    announced.set(
      change.id,
      (announced.get(change.id) ?? []).filter((entry) => entry.notice !== target),
    )
}

function identityFaults(
  { publishedAt, cancels, changes }: NoticeEntry,
  isKnown: boolean,
  last: NoticeEntry | undefined,
  at: At,
): LedgerFault[] {
  return [
    ...(isKnown
      ? [at(['id'], 'duplicate-id', 'is in the ledger twice', 'Give the later one another id.')]
      : []),
    ...(last !== undefined && Date.parse(last.publishedAt) > Date.parse(publishedAt)
      ? [
          at(
            ['publishedAt'],
            'order',
            `was published before ${last.id}, which stands above it`,
            'Put notices in the order of their publication.',
          ),
        ]
      : []),
    ...(cancels === undefined && changes.length === 0
      ? [at(['changes'], 'empty', 'changes nothing', 'Add a change, or name the notice that it cancels.')]
      : []),
  ]
}

function changeFaults(
  notice: NoticeEntry,
  announced: Announced,
  terms: NoticeTerms | null,
  at: At,
): LedgerFault[] {
  return [
    ...notice.changes.flatMap((change, index) => {
      const inChange: At = (path, ...rest) => at(['changes', index, ...path], ...rest)
      const ofDay = [
        ...followFaults(change, announced, inChange),
        ...periodFaults(notice, change, terms, inChange),
      ]
      const isWrongDay = ofDay.some(({ rule }) => rule === 'period' || rule === 'effective-order')
      return [
        ...shapeFaults(notice, change, index, inChange),
        ...ofDay,
        // What it would ask for is a day that the change cannot have.
        ...(isWrongDay ? [] : addedOnFaults(change, terms, inChange)),
      ]
    }),
    ...objectByFaults(notice, terms, at),
  ]
}
