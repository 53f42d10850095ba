import { contactInWords } from '../contact-in-words.ts'
import { mechanismInWords } from '../processing/mechanism.ts'
import { firstDayIn, type SelectedSubprocessor } from './selection.ts'

type Holds = (one: SelectedSubprocessor) => boolean

const NOT_STATED = 'not stated'

/** Whatever Annex III may print as "not stated", by what it is called in a sentence. */
const GAPS: readonly (readonly [Holds, string])[] = [
  [
    ({ entries }) => entries.some(({ access }) => access.includes(NOT_STATED)),
    'from where staff can reach the data',
  ],
  [({ entries }) => entries.some(({ storage }) => storage.includes(NOT_STATED)), 'where data are stored'],
  [
    ({ entries }) =>
      entries.some(({ storage, access }) =>
        [...storage, ...access].some((place) => place.endsWith('(place not stated)')),
      ),
    'the town of a place',
  ],
  [
    ({ entries }) => entries.some(({ mechanism }) => mechanism === mechanismInWords('not-stated')),
    'a transfer mechanism',
  ],
  [(one) => firstDayIn(one) === NOT_STATED, 'a first day on the list'],
  [({ record }) => record.address === NOT_STATED, 'an address'],
  [({ record }) => contactInWords(record.contact) === NOT_STATED, 'a contact'],
  [({ record }) => record.responsibilities === NOT_STATED, 'responsibilities'],
  [({ record }) => record.dpaUrl === NOT_STATED, 'a data processing agreement'],
  [({ record }) => record.listUrl === NOT_STATED, 'a general list of sub-processors'],
]

/** What a list does not state, as sentences: "3 of 14 do not state from where staff can reach the data." */
export function completenessOf(selected: readonly SelectedSubprocessor[]): string[] {
  return GAPS.map(([holds, what]) => ({ missing: selected.filter(holds).length, what }))
    .filter(({ missing }) => missing > 0)
    .map(
      ({ missing, what }) =>
        `${missing} of ${selected.length} ${missing === 1 ? 'does' : 'do'} not state ${what}.`,
    )
}
