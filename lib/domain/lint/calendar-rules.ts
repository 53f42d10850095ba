import { isOffset } from '../quantities/zone.ts'
import type { Region, Terms } from '../terms/schema.ts'
import type { LintFinding, LintRule } from './finding.ts'

type Calendar = Region['calendar']
type Holiday = Calendar['holidays'][number]

/** Names of the IANA database that stand for an offset, and of standard time alone; UTC itself is a choice. */
const FIXED = /^(?:Etc\/GMT[+-]\d+|GMT[+-]\d+|EST|MST|HST)$/i

/** The most years from one holiday to the next. In a list of public holidays each year has some. */
const MOST_YEARS_APART = 2

/**
 * What a calendar or a maintenance window can only say by a slip: a weekday twice, a holiday centuries away, a zone without
 * summer time, hours that begin when they end.
 */
export function calendarFindings({ regions }: Pick<Terms, 'regions'>): LintFinding[] {
  return regions.flatMap(({ calendar, maintenance }, index) => {
    const finding = (
      rule: LintRule,
      path: readonly (string | number)[],
      message: string,
      fix: string,
    ): LintFinding => ({ rule, place: { in: 'terms', path: ['regions', index, ...path] }, message, fix })
    return [
      ...repeatedDays(calendar, finding),
      ...distantHolidays(calendar, finding),
      ...offsets('calendar', calendar, finding),
      ...offsets('maintenance', maintenance, finding),
      ...windowFindings(maintenance, finding),
    ]
  })
}

type Report = (
  rule: LintRule,
  path: readonly (string | number)[],
  message: string,
  fix: string,
) => LintFinding

function repeatedDays({ days }: Calendar, finding: Report): LintFinding[] {
  return days.flatMap((day, at) =>
    days.indexOf(day) === at
      ? []
      : [
          finding(
            'calendar.repeated-day',
            ['calendar', 'days', at],
            `${day} is listed twice`,
            'Keep each day once.',
          ),
        ],
  )
}

/** One such year, 2207 for 2027, and the calendar would seem to know the holidays of two centuries. */
function distantHolidays({ holidays }: Calendar, finding: Report): LintFinding[] {
  const inOrder = holidays
    .map((holiday, at) => ({ ...holiday, at }))
    .toSorted((a, b) => a.date.localeCompare(b.date))
  return inOrder.flatMap((next, index) => {
    const before = inOrder[index - 1]
    if (before === undefined || yearOf(next) - yearOf(before) <= MOST_YEARS_APART) return []
    // The few are wrong, not the many.
    const { at } = inOrder.length - index <= index ? next : before
    return [
      finding(
        'calendar.distant-holiday',
        ['calendar', 'holidays', at],
        `no holiday is listed between ${before.date} (${before.name}) and ${next.date} (${next.name})`,
        'Correct the year, or list those of the years between.',
      ),
    ]
  })
}

function offsets(of: 'calendar' | 'maintenance', { zone }: { zone: string }, finding: Report): LintFinding[] {
  if (!isOffset(zone) && !FIXED.test(zone)) return []
  return [
    finding(
      'calendar.offset',
      [of, 'zone'],
      `${zone} is an offset, which knows no summer time`,
      'Write a time zone by its IANA name, for example Europe/Berlin.',
    ),
  ]
}

/** Printed as "22:00 to 22:00", a window is no time at all or a whole day. */
function windowFindings({ from, to }: Region['maintenance'], finding: Report): LintFinding[] {
  const findings: LintFinding[] = []
  if (from === '24:00')
    findings.push(
      finding(
        'maintenance.window',
        ['maintenance', 'from'],
        'the window begins at 24:00, which belongs to the day before',
        'Write a time from "00:00" to "23:59".',
      ),
    )
  if (from === to)
    findings.push(
      finding(
        'maintenance.window',
        ['maintenance', 'to'],
        `the window ends at ${to}, when it begins`,
        'Write another time; a whole day is "00:00" to "24:00".',
      ),
    )
  return findings
}

function yearOf({ date }: Holiday): number {
  return Number(date.slice(0, 4))
}
