import { FORM_WORDS } from '#lib/domain/calculators/words/forms.ts'
import { type CalendarDate, dateInWords, monthInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { firstInstantOf } from '#lib/domain/support/zone-time.ts'
import { periodBeginning, periodOf, type WindowRule } from '#lib/domain/uptime/period.ts'
import type { JudgedBy } from '#lib/domain/versions/judged-by.ts'
import {
  termsAtContractStart,
  termsAtMoment,
  termsAtWallTime,
  termsForMonth,
  termsWithinMonth,
  type VersionTerms,
} from '../terms/shown/version-terms.ts'

/** What is judged, as far as it decides on the version: which one applies, and when that is. */
export type Occasion = Pick<JudgedBy, 'when' | 'ahead' | 'proviso' | 'firstMonth'> & {
  applicable: VersionTerms | null
}

/**
 * A month, which is judged whole by the version at its beginning, wherever the window of the terms begins it; the month in
 * which a contract begins, by the version at the beginning of its term.
 * @param contractStart first day of the contract, where it is known
 */
export function monthOccasion(month: string, now: Date, contractStart?: CalendarDate): Occasion {
  const applicable = termsForMonth(month, now)
  if (contractStart !== undefined) {
    const first = termsAtContractStart(contractStart, now)
    const { zone, ...rule } = ruleOf(first)
    const window = periodOf({ ...rule, zone }, month)
    if (window.ok && window.period.from < contractStart && contractStart < window.period.until)
      return {
        applicable: first,
        when: FORM_WORDS.atBeginningOfContract(dateInWords(contractStart)),
        proviso: FORM_WORDS.unlessSignedBefore,
        ahead: firstInstantOf(Date.parse(`${contractStart}T00:00:00Z`), zone) > now.getTime(),
      }
  }
  return {
    applicable,
    when: FORM_WORDS.atBeginningOf(monthInWords(month)),
    ahead: periodBeginning(ruleOf(applicable), month).getTime() > now.getTime(),
    firstMonth: contractStart === undefined ? firstMonthVersions(month, now) : undefined,
  }
}

function ruleOf(terms: VersionTerms | null): WindowRule {
  return terms?.source.terms.commitment ?? { window: 'calendar-month', zone: 'UTC' }
}

/** Undefined where no version begins within the month. */
function firstMonthVersions(month: string, now: Date): Occasion['firstMonth'] {
  const versions = termsWithinMonth(month, now).map(({ release: { version, effectiveAt }, standing }) => ({
    version,
    standing,
    from: effectiveAt.slice(0, 10),
  }))
  return versions.length === 0 ? undefined : versions
}

/** A support request, which is judged by the version in force when it arrives. */
export function requestOccasion(openedAt: Date, now: Date): Occasion {
  return requestBy(termsAtMoment(openedAt, now), openedAt.getTime(), now)
}

/** As `requestOccasion`, for a time as the clocks of a region show it. */
export function localRequestOccasion(wall: number, region: string, now: Date): Occasion {
  const applicable = termsAtWallTime(wall, region, now)
  const zone = applicable?.source.terms.regions.find(({ id }) => id === region)?.calendar.zone
  return requestBy(applicable, firstInstantOf(wall, zone ?? 'UTC'), now)
}

function requestBy(applicable: VersionTerms | null, moment: number, now: Date): Occasion {
  const ahead = moment > now.getTime()
  return { applicable, when: ahead ? FORM_WORDS.whenRequestArrives : FORM_WORDS.whenRequestArrived, ahead }
}
