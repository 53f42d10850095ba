import { listComparisonPath } from '../../addresses.ts'
import { dateInWords } from '../../quantities/time/calendar-date.ts'
import type { EngagedFor } from '../engagements/engagements.ts'
import type { ListSelection } from '../selection/selection.ts'
import type { ListForm, NoticeSummary, ShownList, SubprocessorListFacts, UseForm } from '../view.ts'
import { choicesOf } from './choices.ts'
import { type DayRecords, type ListBasis, noticeFor } from './data.ts'
import { lastYear } from './last-year.ts'
import { questionPath } from './links.ts'
import { type ListQuestion, parametersOf } from './question.ts'

/**
 * The page of the list for a question.
 * @param shown what it shows of the list of the day, or null while no version is published
 * @param around `aroundList` for the question's selection, where it is known already
 * @param days `changeDays`, where they are known already
 */
export function listPage(
  basis: ListBasis,
  day: DayRecords,
  question: ListQuestion,
  shown: ShownList | null,
  around = aroundList(basis, question),
  days = changeDays(basis, question),
): SubprocessorListFacts {
  return {
    ...around,
    form: formOf(basis, day, parametersOf(question, basis.today), question),
    days,
    fault: null,
    shown,
    q: question.q,
  }
}

/** The same question about the days on which the list became another. */
export function changeDays(
  { changeDays: days, today }: ListBasis,
  question: ListQuestion,
): SubprocessorListFacts['days'] {
  return days.map((on) => ({
    on,
    words: dateInWords(on),
    href: questionPath({ ...question, on }, today),
  }))
}

/** What stands around the list. */
export function aroundList(
  { legalName, terms, notices, today }: ListBasis,
  selection: ListSelection,
): Pick<SubprocessorListFacts, 'legalName' | 'coming' | 'past' | 'compareHref'> {
  const all = notices.map((notice) => noticeFor(notice, selection, { tiers: terms?.tiers ?? [], today }))
  const isComing = ({ state }: { state: string }) => state === 'open' || state === 'ahead'
  const year = lastYear(today)
  return {
    legalName,
    coming: all.filter(isComing).toSorted(bySoonestDeadline),
    past: all.filter((notice) => !isComing(notice)).toReversed(),
    compareHref: listComparisonPath(year.from, year.to, selection),
  }
}

/** The one to which customers may object for the shortest time comes first, and those to which nobody can last. */
function bySoonestDeadline(a: NoticeSummary, b: NoticeSummary): number {
  const left = ({ objection }: NoticeSummary) => objection?.daysLeft ?? Number.MAX_SAFE_INTEGER
  return left(a) - left(b)
}

/** The form, with what was given. */
export function formOf(
  { terms }: ListBasis,
  { records }: DayRecords,
  given: ListForm['given'],
  { services, conditions, columns }: Pick<ListQuestion, 'services' | 'conditions' | 'columns'>,
): ListForm {
  const named = (list: readonly { id: string; name: string }[] = []) =>
    list.map(({ id, name }) => ({ id, name }))
  return {
    tiers: named(terms?.tiers),
    regions: named(terms?.regions),
    use: statedForm(terms ?? {}, { services, conditions }),
    choices: choicesOf(records),
    given,
    columns,
    isNarrowed: isNarrowed(given),
  }
}

/** The services and conditions that there are, with what is stated of them. */
export function statedForm(
  { services = [], conditions = [] }: EngagedFor,
  stated: Pick<ListQuestion, 'services' | 'conditions'>,
): UseForm {
  return {
    services: services.map(({ id, name }) => ({
      id,
      name,
      isChosen: stated.services?.includes(id) ?? false,
    })),
    conditions: conditions.map(({ id, name }) => ({ id, name, said: saidOf(id, stated.conditions) })),
  }
}

/** Whether something is asked for that only the further filters say. */
export function isNarrowed(given: ListForm['given']): boolean {
  const further = ['purpose', 'data', 'storage', 'access', 'mechanism', 'outside-eea', 'sort'] as const
  return further.some((name) => given[name] !== '')
}

function saidOf(id: string, conditions: ListQuestion['conditions']): string {
  const holds = conditions?.[id]
  return holds === undefined ? '' : `${id}:${holds ? 'yes' : 'no'}`
}
