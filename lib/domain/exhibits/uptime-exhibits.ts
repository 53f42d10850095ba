import type { Percent } from '../quantities/percent.ts'
import { dateInWords } from '../quantities/time/calendar-date.ts'
import { durationInWords, MINUTE } from '../quantities/time/duration.ts'
import { type BusinessCalendar, untilNextDay } from '../support/business-calendar.ts'
import type { Region, Terms } from '../terms/schema.ts'
import type { DowntimeBudget } from '../uptime/downtime-budget.ts'
import { type Exhibit, exhibit } from './table.ts'

/** Allowed downtime per named basis; the row id is the basis. */
export function downtimeBudgetsExhibit(target: Percent, budgets: readonly DowntimeBudget[]): Exhibit {
  return exhibit(
    'downtime-budgets',
    `Downtime that a commitment of ${target}% allows`,
    [
      { label: 'Period', width: 2 },
      { label: 'Allowed downtime', align: 'end', width: 1.4 },
    ],
    budgets.map(({ basis, name, allowed }) => [basis, name, allowed]),
  )
}

/** When maintenance may be, how long, and how early it is announced. */
export function maintenanceExhibit(rules: Terms['maintenance'], window: string): Exhibit {
  return exhibit(
    'maintenance',
    'Scheduled maintenance',
    [{ label: 'Item' }, { label: 'Rule', width: 2 }],
    [
      ['notice', 'Written notice', `at least ${rules.noticeHours} hours before it begins`],
      [
        'maximum',
        'Maximum excluded',
        `${durationInWords(rules.maximumMinutesPerMonth * MINUTE)} in a calendar month`,
      ],
      ['window', 'Weekly window', window],
    ],
  )
}

/** "Sunday 02:00 to 06:00, Europe/Berlin"; over midnight "22:00 to 02:00 on the next day". */
export function maintenanceWindowInWords({ day, from, to, zone }: Region['maintenance']): string {
  return `${day} ${from} to ${to}${untilNextDay(from, to)}, ${zone}`
}

/** The calendar that business hours and business days count in. */
export function businessHoursExhibit(calendar: BusinessCalendar, hours: string): Exhibit {
  return exhibit(
    'business-hours',
    `Business hours: ${calendar.name}`,
    [{ label: 'Date' }, { label: 'Hours', width: 2 }],
    [
      ['hours', 'Every week', hours],
      ...calendar.holidays.map(({ date, name }) => [date, dateInWords(date), `closed: ${name}`] as const),
    ],
  )
}
