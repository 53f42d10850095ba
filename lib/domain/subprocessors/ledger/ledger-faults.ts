import { addDays, type CalendarDate } from '../../quantities/time/calendar-date.ts'
import { counted } from '../../quantities/time/duration.ts'
import { kindsOf, owesPeriod } from './change-kinds.ts'
import type { NoticeEntry, SubprocessorChange } from './entry.ts'
import { isSameRecord } from './list-difference.ts'
import { changesInOrder, listOn } from './list-on.ts'
import { firstEffectiveDay } from './notice-state.ts'
import { lastDayOwed, type NoticeTerms } from './objection.ts'

/** The terms in force at the publication of a notice, or null before the first version took effect. */
export type TermsOf = (notice: Pick<NoticeEntry, 'publishedAt'>) => NoticeTerms | null

/** What is wrong in a ledger, where, and what to do about it. `path` leads to it from the top of the file. */
export type LedgerFault = { path: (string | number)[]; rule: LedgerRule; message: string; fix: string }

export type LedgerRule =
  | 'order'
  | 'duplicate-id'
  | 'empty'
  | 'company'
  | 'nothing-changed'
  | 'effective-order'
  | 'record-before'
  | 'replaces'
  | 'cancels'
  | 'object-by'
  | 'period'
  | 'added-on'

/**
 * What keeps a ledger from being one: an entry that does not follow from those before it, or that gives less time than the
 * terms. An entry from before the first version took effect is history, and owes nobody a period.
 */
export function ledgerFaults(ledger: readonly NoticeEntry[], termsOf: TermsOf): LedgerFault[] {
  return ledger.flatMap((notice, index) => {
    const earlier = ledger.slice(0, index)
    const at = (path: (string | number)[], rule: LedgerRule, message: string, fix: string): LedgerFault => ({
      path: ['notices', index, ...path],
      rule,
      message: `notice ${notice.id} ${message}`,
      fix,
    })
    return [
      ...identityFaults(notice, earlier, at),
      ...(notice.cancels === undefined
        ? changeFaults(notice, earlier, termsOf(notice), at)
        : cancelFaults(notice, notice.cancels, earlier, at)),
    ]
  })
}

type At = (path: (string | number)[], rule: LedgerRule, message: string, fix: string) => LedgerFault

function identityFaults(
  { id, publishedAt, cancels, changes }: NoticeEntry,
  earlier: readonly NoticeEntry[],
  at: At,
) {
  const last = earlier.at(-1)
  return [
    ...(earlier.some((other) => other.id === id)
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
  earlier: readonly NoticeEntry[],
  terms: NoticeTerms | null,
  at: At,
): LedgerFault[] {
  return [
    ...notice.changes.flatMap((change, index) => {
      const inChange: At = (path, ...rest) => at(['changes', index, ...path], ...rest)
      return [
        ...shapeFaults(notice, change, index, inChange),
        ...followFaults(change, earlier, inChange),
        ...periodFaults(notice, change, terms, inChange),
        ...addedOnFaults(change, terms, inChange),
      ]
    }),
    ...objectByFaults(notice, terms, at),
  ]
}

function shapeFaults(
  { changes }: NoticeEntry,
  change: SubprocessorChange,
  index: number,
  at: At,
): LedgerFault[] {
  const { id, before, after, replaces } = change
  const foreign = [before, after].find((record) => record !== null && record.id !== id)
  const replaced = changes.find((other) => other.id === replaces)
  return [
    ...(foreign
      ? [
          at(
            ['id'],
            'company',
            `holds a record of ${foreign.id} in a change of ${id}`,
            `Write the record of ${id}.`,
          ),
        ]
      : []),
    ...(changes.findIndex((other) => other.id === id) === index
      ? []
      : [at(['id'], 'company', `changes ${id} twice`, 'Merge both changes into one.')]),
    ...(kindsOf(change).length > 0
      ? []
      : [at(['after'], 'nothing-changed', `changes nothing of ${id}`, 'Leave the change out.')]),
    ...(replaces === undefined || (before === null && replaced?.after === null)
      ? []
      : [
          at(
            ['replaces'],
            'replaces',
            `says that ${id} replaces ${replaces}, but does not add ${id} and remove ${replaces}`,
            `Remove ${replaces} in the same notice, or leave replaces out.`,
          ),
        ]),
  ]
}

/** Each change begins where the one before it of the same company ends, in the order of their days too. */
function followFaults(
  { id, effectiveOn, before }: SubprocessorChange,
  earlier: readonly NoticeEntry[],
  at: At,
) {
  const later = changesInOrder(earlier).findLast(
    ({ change }) => change.id === id && change.effectiveOn > effectiveOn,
  )
  if (later !== undefined)
    return [
      at(
        ['effectiveOn'],
        'effective-order',
        `changes ${id} on ${effectiveOn}, before a change that was announced earlier: ${later.notice.id} on ${later.change.effectiveOn}`,
        `Write ${later.change.effectiveOn} or a later day, or withdraw ${later.notice.id} first.`,
      ),
    ]
  const was = listOn(earlier, effectiveOn).find((record) => record.id === id) ?? null
  if (isSameRecord(was, before)) return []
  return [
    at(
      ['before'],
      'record-before',
      was === null
        ? `gives ${id} a record before, but the list of ${effectiveOn} does not have it`
        : before === null
          ? `adds ${id}, but the list of ${effectiveOn} has it already`
          : `gives ${id} another record before than the list of ${effectiveOn} has`,
      'Entries are never edited by hand. Restore the ledger, then draft the notice anew.',
    ),
  ]
}

function periodFaults(
  notice: NoticeEntry,
  change: SubprocessorChange,
  terms: NoticeTerms | null,
  at: At,
): LedgerFault[] {
  if (terms === null) return []
  const { id, effectiveOn } = change
  const published = notice.publishedAt.slice(0, 10)
  const first = owesPeriod(change) ? addDays(lastDayOwed(notice, terms), 1) : published
  if (effectiveOn >= first) return []
  const why =
    first === published
      ? `before its publication on ${published}`
      : `but version ${terms.version} gives ${counted(terms.days, 'day')} after the day of publication, ${published}`
  return [
    at(
      ['effectiveOn'],
      'period',
      `changes ${id} on ${effectiveOn}, ${why}`,
      `Write effectiveOn: ${first} or a later day.`,
    ),
  ]
}

function objectByFaults(notice: NoticeEntry, terms: NoticeTerms | null, at: At): LedgerFault[] {
  const { objectBy } = notice
  if (objectBy === undefined) return []
  const owed = terms === null ? notice.publishedAt.slice(0, 10) : lastDayOwed(notice, terms)
  const first = notice.changes
    .filter(owesPeriod)
    .map(({ effectiveOn }) => effectiveOn)
    .toSorted()[0]
  if (objectBy < owed)
    return [
      at(
        ['objectBy'],
        'object-by',
        `ends the time to object on ${objectBy}, before ${owed}`,
        `Write ${owed} or a later day, or leave objectBy out.`,
      ),
    ]
  if (first !== undefined && objectBy >= first)
    return [
      at(
        ['objectBy'],
        'object-by',
        `lets customers object until ${objectBy}, but takes effect on ${first}`,
        `Write effectiveOn: ${addDays(objectBy, 1)} or a later day.`,
      ),
    ]
  return []
}

/** What documents print as “Listed since” is the day on which the list had it, where a notice is known to have brought it. */
function addedOnFaults(
  { before, after, effectiveOn }: SubprocessorChange,
  terms: NoticeTerms | null,
  at: At,
) {
  if (terms === null || after === null) return []
  const wrong = (day: CalendarDate, where: string, path: (string | number)[]) =>
    day === effectiveOn
      ? []
      : [
          at(
            ['after', ...path],
            'added-on',
            `brings ${after.id}${where} onto the list on ${effectiveOn}, but its addedOn is ${day}`,
            `Write addedOn: ${effectiveOn}.`,
          ),
        ]
  const isNew = before === null || (before.controllerData !== undefined && after.controllerData === undefined)
  if (isNew) return wrong(after.addedOn, '', ['addedOn'])
  return after.regions.flatMap(({ region, addedOn }, index) =>
    before.regions.some((entry) => entry.region === region)
      ? []
      : wrong(addedOn ?? after.addedOn, ` in region ${region}`, ['regions', index, 'addedOn']),
  )
}

function cancelFaults(
  notice: NoticeEntry,
  cancels: string,
  earlier: readonly NoticeEntry[],
  at: At,
): LedgerFault[] {
  const fault = (message: string, fix: string) => [at(['cancels'], 'cancels', message, fix)]
  const target = earlier.find(({ id }) => id === cancels)
  if (notice.changes.length > 0)
    return fault(`cancels ${cancels} and changes the list too`, 'Publish two notices.')
  if (target === undefined)
    return fault(`cancels ${cancels}, which does not stand above it`, 'Name an earlier notice.')
  if (target.cancels !== undefined)
    return fault(`cancels ${cancels}, which withdraws a notice itself`, 'Publish the change anew.')
  if (earlier.some((other) => other.cancels === cancels))
    return fault(`cancels ${cancels} a second time`, 'Leave it out.')
  const first = firstEffectiveDay(target)
  if (notice.publishedAt.slice(0, 10) >= first)
    return fault(
      `cancels ${cancels}, which took effect on ${first}`,
      'Publish a notice that changes the list back.',
    )
  const ids = new Set(target.changes.map(({ id }) => id))
  const built = earlier
    .slice(earlier.indexOf(target) + 1)
    .find(
      (other) =>
        other.changes.some(({ id }) => ids.has(id)) &&
        !earlier.some(({ cancels: gone }) => gone === other.id),
    )
  return built === undefined
    ? []
    : fault(`cancels ${cancels}, but ${built.id} changes what it left`, `Withdraw ${built.id} first.`)
}
