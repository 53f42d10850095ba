import { dateOf } from '../quantities/version-id.ts'
import { inForce, newest, publishedBy, type Release } from '../release/standing.ts'
import { firstInstantOf } from '../support/zone-time.ts'
import { addMonths, MONTHS_OF, periodBeginning, type WindowRule } from '../uptime/period.ts'

/**
 * The version by which a month is judged, whole (SLA, "no retroaction"): the newest that had begun when the month did.
 * When the month began is each version's own to say, by its measuring window and zone: a quarter that a version measures
 * begins with its first month. An edition counts as the version that it corrects from the moment it begins and not
 * before, so that what was said of a past month stays as it was said.
 *
 * For a month ahead it is the version that will have begun by then, of those published so far.
 * @param month YYYY-MM, a month that exists
 * @param ruleOf the measuring window and zone of a version
 * @returns null where no version had begun: a first version never reaches back to the beginning of its own month. The
 *   first month of a contract is judged by the version at the beginning of its term: see `versionsWithinMonth`
 */
export function versionForMonth<R extends Release>(
  month: string,
  ledger: readonly R[],
  ruleOf: (version: string) => WindowRule,
  now: Date,
): R | null {
  return newest(
    publishedBy(ledger, now).filter(
      ({ version, effectiveAt }) =>
        Date.parse(effectiveAt) <= periodBeginning(ruleOf(version), month).getTime(),
    ),
  )
}

/**
 * The versions that begin within a month, oldest first. They judge that month for a contract whose term begins in it, with
 * them or after them (SLA, "no retroaction": "or, for a first Month, at the beginning of the Order Form's term"). Editions
 * of what applies already are left out, for they change no obligation.
 */
export function versionsWithinMonth<R extends Release>(
  month: string,
  ledger: readonly R[],
  ruleOf: (version: string) => WindowRule,
  now: Date,
): R[] {
  const published = publishedBy(ledger, now)
  const applicable = versionForMonth(month, ledger, ruleOf, now)
  const known = new Set(applicable === null ? [] : [dateOf(applicable.version)])
  return published
    .filter((release) => {
      const rule = ruleOf(release.version)
      const next = addMonths(month, MONTHS_OF[rule.window])
      const begins = new Date(release.effectiveAt)
      return (
        begins > periodBeginning(rule, month) &&
        begins < periodBeginning(rule, next) &&
        inForce(published, begins) === release
      )
    })
    .toSorted((a, b) => Date.parse(a.effectiveAt) - Date.parse(b.effectiveAt))
    .filter(({ version }) => !known.has(dateOf(version)) && known.add(dateOf(version)))
}

/**
 * The version by which what happened at a moment is judged, a support request for one: that in force then, of those
 * published by `now`. Null before the first.
 */
export function versionAtMoment<R extends Release>(moment: Date, ledger: readonly R[], now: Date): R | null {
  return inForce(publishedBy(ledger, now), moment)
}

/**
 * As `versionAtMoment`, for a time as clocks on a wall show it. Whose clocks, the version says that is looked for: the
 * newest in force at the moment that the wall time is in its own zone. A time that clocks show twice is the first; one
 * that they skip is when they went forward.
 * @param wall milliseconds on the clock's own scale
 * @param zoneOf the zone of the clocks in a version; undefined where it knows no such place
 */
export function versionAtWallTime<R extends Release>(
  wall: number,
  ledger: readonly R[],
  zoneOf: (version: string) => string | undefined,
  now: Date,
): R | null {
  const agreeing = publishedBy(ledger, now).filter((release) => {
    const zone = zoneOf(release.version)
    if (zone === undefined) return false
    return versionAtMoment(new Date(firstInstantOf(wall, zone)), ledger, now) === release
  })
  return newest(agreeing) ?? versionAtMoment(new Date(wall), ledger, now)
}
