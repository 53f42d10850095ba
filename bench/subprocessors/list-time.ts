import { join } from 'node:path'
import { addDays } from '#lib/domain/quantities/time/calendar-date.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { ledgerFaults } from '#lib/domain/subprocessors/ledger/faults/ledger-faults.ts'
import { listOn } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { CALENDAR_DAYS_IN_UTC } from '#lib/domain/subprocessors/ledger/period/day-counting.ts'
import type { Subprocessor } from '#lib/domain/subprocessors/schema.ts'
import { readSubprocessors } from '#lib/server/terms/subprocessors/subprocessor-files.ts'
import type { Comparison } from '../comparison.ts'
import { median } from '../median.ts'

const AIM_MILLISECONDS = 5
const TERMS = { version: '2026-04-01', days: 30, counting: CALENDAR_DAYS_IN_UTC }
const COMPANIES = 500
/** One a year for each company, over ten years. */
const CHANGES = 10
const ROUNDS = 100

/** Milliseconds to fold ten years of changes of 500 companies to the list of a day, and to check all of them. */
export async function listTime(root: string): Promise<Comparison[]> {
  const ledger = sampleLedger(root)
  const day = ledger.at(-1)?.changes[0]?.effectiveOn ?? ''
  const times = Array.from({ length: ROUNDS }, (_, round) =>
    timed(() => listOn(ledger, addDays(day, -round * 30))),
  )
  const milliseconds = median(times.slice(ROUNDS / 5))
  const checked = timed(() => {
    const faults = ledgerFaults(ledger, () => TERMS)
    if (faults.length > 0) throw new Error(`the sample is no ledger: ${faults[0]?.message}`)
  })
  const changes = COMPANIES * (CHANGES + 1)
  return [
    {
      name: `List on a day out of ${changes} changes of ${COMPANIES} companies`,
      ours: `${milliseconds.toFixed(2)} ms; to check all: ${checked.toFixed(0)} ms`,
      against: `the aim: ${AIM_MILLISECONDS} ms`,
      ratio: milliseconds / AIM_MILLISECONDS,
      bound: {
        kind: 'aim',
        words: `under ${AIM_MILLISECONDS} ms`,
        met: milliseconds < AIM_MILLISECONDS,
      },
    },
  ]
}

function timed(work: () => unknown): number {
  const before = performance.now()
  work()
  return performance.now() - before
}

/** Every company comes on the first day, and each changes its purpose once a year. */
function sampleLedger(root: string): NoticeEntry[] {
  const [file] = readSubprocessors(root, join('data', 'subprocessors'), [])
  if (file === undefined) throw new Error('data/subprocessors is empty')
  const recordOf = (company: number, change: number): Subprocessor => ({
    ...file.yaml.value,
    id: `company-${company}`,
    addedOn: '2016-03-01',
    purpose: `Purpose ${change}.`,
  })
  return Array.from({ length: CHANGES + 1 }, (_, change) =>
    Array.from({ length: COMPANIES }, (__, company): NoticeEntry => {
      const published = addDays('2016-01-01', change * 365 + (change === 0 ? 0 : company % 300))
      const effectiveOn = change === 0 ? '2016-03-01' : addDays(published, 31)
      return {
        id: `${published}-company-${company}`,
        publishedAt: `${published}T09:00:00Z`,
        reason: 'A sample.',
        changes: [
          {
            id: `company-${company}`,
            effectiveOn,
            before: change === 0 ? null : recordOf(company, change - 1),
            after: recordOf(company, change),
          },
        ],
        previousSha256: null,
      }
    }).toSorted((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1)),
  ).flat()
}
