import { bandInWords, creditInWords } from '../credits/credit-band.ts'
import type { CreditSchedule } from '../credits/credit-schedule.ts'
import { type Exhibit, exhibit } from './table.ts'

/** Bands of monthly uptime, highest first, and what each pays. */
export function creditScheduleExhibit(schedule: CreditSchedule): Exhibit {
  return exhibit(
    'credit-schedule',
    'Credit for a month, as a percentage of its monthly fee',
    [
      { label: 'Monthly uptime', width: 1.2 },
      { label: 'Credit', align: 'end', width: 1.8 },
    ],
    schedule.map((band) => [`from-${band.from}`, bandInWords(band), creditInWords(band)]),
  )
}
