import { enumerated } from '../quantities/enumeration.ts'
import { counted, durationInWords, MINUTE } from '../quantities/time/duration.ts'
import type { Continuity } from '../terms/continuity/of-region.ts'
import { type Exhibit, exhibit } from './table.ts'

export const NOT_STATED = 'not stated'

/** A matter of continuity and exit, and what is stated of it; "not stated" where nothing is. */
export type ContinuityRow = { id: string; label: string; text: string }

/** What the SLA's section on continuity commits to. */
export function continuityRows(continuity: Continuity): ContinuityRow[] {
  const { rtoMinutes, rpoMinutes, plans, testEveryMonths, exitHelp, exportFormats } = continuity
  return [
    { id: 'rto', label: 'Recovery time objective (RTO)', text: minutesInWords(rtoMinutes) },
    { id: 'rpo', label: 'Recovery point objective (RPO)', text: minutesInWords(rpoMinutes) },
    { id: 'plans', label: 'Plans cover', text: plans ?? NOT_STATED },
    {
      id: 'tests',
      label: 'Plan testing',
      text:
        testEveryMonths === null ? NOT_STATED : `at least once every ${counted(testEveryMonths, 'month')}`,
    },
    {
      id: 'export-formats',
      label: 'Export formats',
      text: exportFormats.length === 0 ? NOT_STATED : enumerated(exportFormats),
    },
    { id: 'exit-help', label: 'Exit assistance', text: exitHelp ?? NOT_STATED },
  ]
}

/** Recovery objectives, plans, their tests, and what a leaving customer gets. */
export function continuityExhibit(continuity: Continuity): Exhibit {
  return exhibit(
    'continuity',
    'Continuity, recovery and exit',
    [{ label: 'Item' }, { label: 'Statement', width: 2 }],
    continuityRows(continuity).map(({ id, label, text }) => [id, label, text]),
  )
}

/** "4 h", or "not stated". */
export function minutesInWords(minutes: number | null): string {
  return minutes === null ? NOT_STATED : durationInWords(minutes * MINUTE)
}
