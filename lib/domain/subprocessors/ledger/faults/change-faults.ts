import { NOT_STATED } from '../../../places/not-stated.ts'
import type { CalendarDate } from '../../../quantities/time/calendar-date.ts'
import { engagementKey } from '../../engagements/engagements.ts'
import { kindsOf } from '../difference/change-kinds.ts'
import { isSameRecord } from '../difference/list-difference.ts'
import type { NoticeEntry, SubprocessorChange } from '../entry.ts'
import type { NoticeTerms } from '../notice/objection.ts'
import type { Announced, At, LedgerFault } from './fault.ts'
import { bringsCompany, effectiveFix } from './same-day.ts'

/** What a change must hold by itself and beside the others of its notice. */
export function shapeFaults(
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
export function followFaults(change: SubprocessorChange, announced: Announced, at: At): LedgerFault[] {
  const { id, effectiveOn, before } = change
  const last = announced.get(id)?.at(-1)
  if (last !== undefined && last.change.effectiveOn > effectiveOn)
    return [
      at(
        ['effectiveOn'],
        'effective-order',
        `changes ${id} on ${effectiveOn}, before a change that was announced earlier: ${last.notice.id} on ${last.change.effectiveOn}`,
        `${effectiveFix([change], `${last.change.effectiveOn} or a later day`)} Or withdraw ${last.notice.id} first.`,
      ),
    ]
  const was = last?.change.after ?? null
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
      'Entries are never edited by hand. Restore the ledger, then draft the notice again.',
    ),
  ]
}

/** What documents print as “Listed since” is the day on which the list had it, where a notice is known to have brought it. */
export function addedOnFaults(
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
  if (before === null || bringsCompany({ before, after })) return wrong(after.addedOn, '', ['addedOn'])
  if (after.addedOn === NOT_STATED && before.addedOn !== NOT_STATED)
    return [
      at(
        ['after', 'addedOn'],
        'added-on',
        `no longer states since when ${after.id} is on the list, which was ${before.addedOn}`,
        `Write addedOn: ${before.addedOn}.`,
      ),
    ]
  return after.regions.flatMap((entry, index) => {
    const key = engagementKey(entry)
    const was = before.regions.find((other) => engagementKey(other) === key)
    const where = entry.engagement === undefined ? '' : ` as ${entry.engagement}`
    if (was !== undefined) {
      const [known, said] = [was.addedOn ?? before.addedOn, entry.addedOn ?? after.addedOn]
      if (known === NOT_STATED || known === said) return []
      const message = `says that ${after.id}${where} in region ${entry.region} is on the list since ${said}, but it is since ${known}`
      return [at(['after', 'regions', index, 'addedOn'], 'added-on', message, `Write addedOn: ${known}.`)]
    }
    return wrong(entry.addedOn ?? after.addedOn, `${where} in region ${entry.region}`, [
      'regions',
      index,
      'addedOn',
    ])
  })
}
