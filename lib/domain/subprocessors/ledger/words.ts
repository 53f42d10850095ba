import { enumerated } from '../../quantities/enumeration.ts'
import { dateInWords } from '../../quantities/time/calendar-date.ts'
import type { AffectedRegion } from './difference/affected.ts'
import { CHANGE_KINDS, type ChangeKind, kindsOf } from './difference/change-kinds.ts'
import type { NoticeEntry, SubprocessorChange } from './entry.ts'
import type { NoticeState } from './notice/notice-state.ts'
import type { ObjectionPeriod } from './notice/objection.ts'
import { lastDayInWords } from './period/words.ts'

const KINDS: Readonly<Record<ChangeKind, string>> = {
  addition: 'Addition',
  replacement: 'Replacement',
  removal: 'Removal',
  company: 'Company',
  location: 'Location',
  purpose: 'Purpose',
  data: 'Data',
  mechanism: 'Transfer mechanism',
  scope: 'Scope of use',
  details: 'Details',
}

/** "Addition", "Location and transfer mechanism". */
export function kindsInWords(change: SubprocessorChange): string {
  return inWords(kindsOf(change))
}

function inWords(kinds: readonly ChangeKind[]): string {
  const words = kinds.map((kind) => KINDS[kind])
  return enumerated(words.map((word, index) => (index === 0 ? word : word.toLowerCase())))
}

/** The name of the company that a change is about. */
export function companyOf({ before, after, id }: SubprocessorChange): string {
  return after?.name ?? before?.name ?? id
}

const STATES: Readonly<Record<NoticeState, string>> = {
  open: 'Open for objections',
  ahead: 'Announced',
  'in-effect': 'In effect',
  withdrawn: 'Withdrawn',
  withdrawal: 'Withdraws another notice',
}

/** "Open for objections". */
export function stateInWords(state: NoticeState): string {
  return STATES[state]
}

/** Who is the controller of data that are no Customer Personal Data, and the clauses that leave no right to object. */
export type ControllerClauses = { vendor: string; clauses: readonly string[] }

/** "Lumenary is the controller (DPA 6.11, SLA 15.13)". */
export function controllerInWords({ vendor, clauses }: ControllerClauses): string {
  return `${vendor} is the controller${clauses.length === 0 ? '' : ` (${clauses.join(', ')})`}`
}

/**
 * By when customers may object, or why no day is named, as a sentence.
 * @param controller asked for only where the vendor is the controller of the data
 */
export function objectionInWords(period: ObjectionPeriod, controller: () => ControllerClauses): string {
  switch (period.kind) {
    case 'until':
      return `Customers who were told on the day of publication may object until ${lastDayInWords(period)}.`
    case 'none':
      return 'There is no time to object: nothing in it is new processing.'
    case 'controller-data':
      return `There is no right to object: what is new in it concerns only data of which ${controllerInWords(controller())}.`
    case 'no-version':
      return 'Published before the first version of the terms: no version applied, so no deadline is computed.'
  }
}

/** "European Union: every tier; Asia-Pacific: Premium and Mission-critical"; "nobody" where no offer is touched. */
export function affectedInWords(regions: readonly AffectedRegion[]): string {
  if (regions.length === 0) return 'nobody'
  return regions
    .map(({ name, tiers, isEvery }) =>
      isEvery ? `${name}: every tier` : `${name}: ${enumerated(tiers.map((tier) => tier.name))}`,
    )
    .join('; ')
}

/** "Scriven AI: addition", "PostHog replaces Tallymark", "17 companies: addition". */
export function noticeTitle({ changes, cancels }: NoticeEntry, ledger: readonly NoticeEntry[]): string {
  if (cancels !== undefined) {
    const target = ledger.find(({ id }) => id === cancels)
    return target === undefined ? 'Withdrawal' : `Withdrawal: ${noticeTitle(target, ledger)}`
  }
  return changesTitle(changes.map(titledChange))
}

/** What a title says of a change. */
export type TitledChange = { id: string; company: string; kinds: readonly ChangeKind[]; replaces?: string }

/** A change as titles name it. */
export function titledChange(change: SubprocessorChange): TitledChange {
  const { id, replaces } = change
  return {
    id,
    company: companyOf(change),
    kinds: kindsOf(change),
    ...(replaces === undefined ? {} : { replaces }),
  }
}

/** The title of a notice, or of a part of one, by its changes. */
export function changesTitle(changes: readonly TitledChange[]): string {
  const replaced = new Set(changes.map(({ replaces }) => replaces))
  const told = changes.filter(({ id }) => !replaced.has(id))
  if (told.length > 3) {
    const found = new Set(told.flatMap(({ kinds }) => kinds))
    const kinds = CHANGE_KINDS.filter((kind) => found.has(kind))
    return `${told.length} companies: ${inWords(kinds).toLowerCase()}`
  }
  return told.map((change) => titleOf(change, changes)).join('; ')
}

function titleOf({ company, kinds, replaces }: TitledChange, changes: readonly TitledChange[]): string {
  const other = changes.find(({ id }) => id === replaces)
  return other === undefined
    ? `${company}: ${inWords(kinds).toLowerCase()}`
    : `${company} replaces ${other.company}`
}

/** "on 1 March 2027", "on 11 January 2027 and 1 March 2027", "on 6 days, from 1 February 2023 to 3 June 2024"; null for a notice that changes nothing. */
export function effectiveInWords({
  changes,
}: {
  changes: readonly Pick<SubprocessorChange, 'effectiveOn'>[]
}): string | null {
  const days = [...new Set(changes.map(({ effectiveOn }) => effectiveOn))].toSorted().map(dateInWords)
  if (days.length === 0) return null
  return days.length < 4
    ? `on ${enumerated(days)}`
    : `on ${days.length} days, from ${days[0]} to ${days.at(-1)}`
}
