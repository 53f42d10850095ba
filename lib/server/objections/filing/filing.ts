import { receivedOn } from '#lib/domain/objections/arrival.ts'
import type { EnteredWay } from '#lib/domain/objections/way.ts'
import type { CalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { ObjectionsRefusal } from '../refusal.ts'
import type { Concerned } from './concerned.ts'
import type { Filed } from './typed-objection.ts'

/** An objection to be filed: what it is against, and how it came. */
export type Filing = { filed: Filed } & (
  | { concerned: Concerned; via: 'mail' | 'page' }
  | { concerned: Pick<Concerned, 'notice' | 'contract'>; via: EnteredWay; entered: Entered }
)

/** What somebody at the desk knows of one that they enter. `by`: their name; `day`: on which it came; `to`: whom its mails go to. */
export type Entered = {
  by: string
  day: CalendarDate
  to: { contact: string | null; address: string | null }
}

/** When it counts as received, who entered it, and whom its mails go to. */
export type Coming = Entered['to'] & { receivedAt: Date; enteredBy: string | null }

/**
 * When an objection that is filed now counts as received.
 * @param published when its notice was published; RFC 3339
 * @throws ObjectionsRefusal for a day on which it cannot have come
 */
export function comingOf(filing: Filing, published: string, zone: string, now: Date): Coming {
  if (!('entered' in filing))
    return { contact: filing.concerned.contact, address: null, receivedAt: now, enteredBy: null }
  const { by, day, to } = filing.entered
  try {
    return { ...to, receivedAt: receivedOn(day, { published, now, zone }), enteredBy: by }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new ObjectionsRefusal(400, error.message)
  }
}
