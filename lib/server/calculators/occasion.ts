import { FORM_WORDS } from '#lib/domain/calculators/words/forms.ts'
import { monthInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { firstInstantOf } from '#lib/domain/support/zone-time.ts'
import { periodBeginning } from '#lib/domain/uptime/period.ts'
import type { JudgedBy } from '#lib/domain/versions/judged-by.ts'
import {
  termsAtMoment,
  termsAtWallTime,
  termsForMonth,
  type VersionTerms,
} from '../terms/shown/version-terms.ts'

/** What is judged, as far as it decides on the version: which one applies, and when that is. */
export type Occasion = Pick<JudgedBy, 'when' | 'ahead'> & { applicable: VersionTerms | null }

/** A month, which is judged whole by the version at its beginning, wherever the window of the terms begins it. */
export function monthOccasion(month: string, now: Date): Occasion {
  const applicable = termsForMonth(month, now)
  const rule = applicable?.source.terms.commitment ?? { window: 'calendar-month', zone: 'UTC' }
  return {
    applicable,
    when: FORM_WORDS.atBeginningOf(monthInWords(month)),
    ahead: periodBeginning(rule, month).getTime() > now.getTime(),
  }
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
