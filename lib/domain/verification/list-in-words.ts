import { enumerated } from '../quantities/enumeration.ts'
import { type CalendarDate, dateInWords } from '../quantities/time/calendar-date.ts'
import type { ListState } from './evidence.ts'

type Standing = {
  from: CalendarDate
  state: ListState
  changed: { title: string; on: CalendarDate } | null
  later: readonly { title: string }[]
}

/** Where the list of an annex stands, in sentences: whether a notice has changed it since, or is about to. */
export function listInWords({ from, state, changed, later }: Standing): string {
  const titles = enumerated(later.map(({ title }) => `“${title}”`))
  return [
    standsInWords(state, from, changed),
    ...(later.length === 0 ? [] : [`It does not know of what was published after it was signed: ${titles}.`]),
  ].join(' ')
}

function standsInWords(state: ListState, from: CalendarDate, changed: Standing['changed']): string {
  if (changed !== null)
    return `Its list was in force from ${dateInWords(from)} and has changed since: “${changed.title}”, on ${dateInWords(changed.on)}. It still shows who was on the list before.`
  switch (state) {
    case 'announced':
      return `Its list is announced and in force from ${dateInWords(from)}.`
    case 'unknown':
      return `Whether it shows the list of ${dateInWords(from)} cannot be determined: the ledger of sub-processors does not hold the notice that it was made from. Ask the vendor before you rely on it.`
    case 'withdrawn':
      return `It does not show the list of ${dateInWords(from)}: what was announced for that day was changed or withdrawn after it was signed.`
    default:
      return `Its list has been in force since ${dateInWords(from)}: nothing in it has changed.`
  }
}
