import { DAY, HOUR, MINUTE } from '../../quantities/time/duration.ts'
import type { Maintenance } from './content.ts'

/** What terms say of maintenance for a region. */
export type MaintenanceTerms = {
  noticeHours: number
  maximumMinutesPerMonth: number
  window: { day: string; from: string; to: string; zone: string }
}

/** Why a period of maintenance is no Scheduled Maintenance, or not all of it. */
export type MaintenanceFault = 'late' | 'outside-window' | 'too-long'

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const DAY_MINUTES = DAY / MINUTE
const WEEK_MINUTES = 7 * DAY_MINUTES

/**
 * What stands against Scheduled Maintenance (SLA, clauses exclusions.maintenance and exclusions.maintenance-maximum): it is told
 * less than the promised hours ahead, does not lie wholly within the weekly window as the clocks of its zone show it, or is
 * longer than a month may have. Other maintenance of the same month is not counted.
 * @param told business time
 */
export function maintenanceFaults(
  { starts, ends }: Pick<Maintenance, 'starts' | 'ends'>,
  told: Date,
  { noticeHours, maximumMinutesPerMonth, window }: MaintenanceTerms,
): MaintenanceFault[] {
  const [from, to] = [new Date(starts), new Date(ends)]
  const length = to.getTime() - from.getTime()
  return [
    ...(from.getTime() - told.getTime() < noticeHours * HOUR ? (['late'] as const) : []),
    ...(isWithin(from, to, window) ? [] : (['outside-window'] as const)),
    ...(length > maximumMinutesPerMonth * MINUTE ? (['too-long'] as const) : []),
  ]
}

/** Whole hours from a moment to the start, never less than none. */
export function hoursAhead({ starts }: Pick<Maintenance, 'starts'>, told: Date): number {
  return Math.max(0, Math.floor((Date.parse(starts) - told.getTime()) / HOUR))
}

/** A window over midnight ends on the day after; one to 24:00 at the end of its day. */
function isWithin(
  from: Date,
  to: Date,
  { day, from: opens, to: closes, zone }: MaintenanceTerms['window'],
): boolean {
  if (to.getTime() - from.getTime() >= DAY) return false
  const begin = DAYS.indexOf(day) * DAY_MINUTES + minuteOf(opens)
  const open = (minuteOf(closes) - minuteOf(opens) + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES
  const since = (moment: Date) => (minuteOfWeek(moment, zone) - begin + WEEK_MINUTES) % WEEK_MINUTES
  return since(from) < open && since(to) <= open
}

function minuteOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}

/** Minutes since Sunday, 00:00, as the clocks of a zone show it. */
function minuteOfWeek(moment: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(moment)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return DAYS.indexOf(part('weekday')) * DAY_MINUTES + Number(part('hour')) * 60 + Number(part('minute'))
}
