import { isCalendarDate } from '../../quantities/time/calendar-date.ts'
import {
  DPF_FRAMEWORKS,
  frameworkInWords,
  mechanismInWords,
  TRANSFER_MECHANISMS,
} from '../processing/mechanism.ts'
import { dayIn, isBlank } from './cells.ts'
import { toFillIn } from './to-fill-in.ts'

export type DraftDpf = { participant: string; frameworks: string[]; checkedOn: string }

const ONE_OF_THEM = `one of ${TRANSFER_MECHANISMS.filter((id) => id !== 'not-stated').join(', ')}`

/** A mechanism that is still to be looked up. */
export const MECHANISM_TO_FILL_IN = toFillIn(ONE_OF_THEM)

const NONE =
  /^(?:none|no transfer|not needed|not required|not applicable|n\/?a|within the (?:eea|eu)|(?:eea|eu) only)\b/i
const SAYING: readonly [mechanism: string, pattern: RegExp][] = [
  ['dpf', /\bdpf\b|data privacy framework/i],
  ['scc', /\bsccs?\b|standard contractual clauses|model clauses/i],
  ['adequacy', /\badequa/i],
]

/** A transfer mechanism by its words; “SCCs” without a module are those of a processor, module 3. Two at once are not read. */
export function mechanismIn(cell: string): string {
  if (/^(?:|not stated|unknown|tbd)$/i.test(cell.trim())) return 'not-stated'
  const exact = TRANSFER_MECHANISMS.find((id) =>
    [id, mechanismInWords(id)].some((words) => words.toLowerCase() === cell.trim().toLowerCase()),
  )
  if (exact !== undefined) return exact
  const said = SAYING.filter(([, pattern]) => pattern.test(cell)).map(([mechanism]) => mechanism)
  if (said.length === 0 && NONE.test(cell.trim())) return 'none-needed'
  const isOtherModule = /\bmodules? (?:1|2|4|one|two|four)\b/i.test(cell)
  if (said.length !== 1 || isOtherModule || /\bidta\b/i.test(cell)) return toFillIn(ONE_OF_THEM, cell)
  if (said[0] === 'scc') return /\buk addendum\b/i.test(cell) ? 'uk-addendum' : 'scc-module-3'
  return said[0] ?? 'not-stated'
}

const LISTED = /^Listed as (.+) \(([^()]+)\) on (\d{1,2} \p{L}+ \d{4})\.\s*/u

/** What our own exports say about a transfer: the entry in the Data Privacy Framework, and a note. */
export function noteIn(cell: string): { dpf: DraftDpf | null; note: string | null } {
  const [sentence = '', participant = '', names = '', day = ''] = LISTED.exec(cell.trim()) ?? []
  const note = cell.trim().slice(sentence.length)
  const frameworks = names.split(/, | and /).flatMap((name) => {
    const found = DPF_FRAMEWORKS.find((framework) => frameworkInWords(framework) === name)
    return found === undefined ? [] : [found]
  })
  const checkedOn = dayIn(day)
  const isEvidence = frameworks.length > 0 && isCalendarDate(checkedOn)
  return {
    dpf: isEvidence ? { participant, frameworks, checkedOn } : null,
    note: isBlank(isEvidence ? note : cell) ? null : isEvidence ? note : cell.trim(),
  }
}

/** Evidence that is still to be looked up. */
export const DPF_TO_FILL_IN: DraftDpf = {
  participant: toFillIn('name in the list of participants'),
  frameworks: [toFillIn(`one or more of ${DPF_FRAMEWORKS.join(', ')}`)],
  checkedOn: toFillIn('day on which the list was checked, YYYY-MM-DD'),
}
