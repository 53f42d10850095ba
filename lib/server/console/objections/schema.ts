import { z } from 'zod'
import { isUnprintable, onOneLine } from '#lib/domain/contracts/customer.ts'
import { DECISIONS } from '#lib/domain/objections/decision.ts'
import { OUTCOMES } from '#lib/domain/objections/objection.ts'
import { OBJECTIONS_REFUSED } from '#lib/domain/objections/refused-words.ts'
import { isCalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'

const MOST_NOTE = 2_000
const MOST_NAME = 100
const MOST_REFERENCE = 200

const { noNote, longNote, noStep, noOutcome, noWho, longWho, badDay, noReference, longReference } =
  OBJECTIONS_REFUSED

/** What is done to an objection; each step has a note for the customer. */
export const stepSchema = z.strictObject(
  {
    step: z.enum(['in-mitigation', 'resolved', 'accepted', 'withdrawn'], { error: noStep }),
    outcome: z.enum(OUTCOMES, { error: noOutcome }).nullable(),
    note: z
      .string({ error: noNote })
      .trim()
      .min(1, { error: noNote })
      .max(MOST_NOTE, { error: longNote })
      .refine((text) => !isUnprintable(text), { error: OBJECTIONS_REFUSED.unprintable }),
  },
  { error: noStep },
)

const line = (empty: string, long: string, most: number) =>
  z
    .string({ error: empty })
    .transform(onOneLine)
    .pipe(
      z
        .string()
        .min(1, { error: empty })
        .max(most, { error: long })
        .refine((text) => !isUnprintable(text), { error: OBJECTIONS_REFUSED.unprintable }),
    )

/** What a customer said elsewhere. */
export const decisionSchema = z.strictObject(
  {
    notice: z.uuid({ error: OBJECTIONS_REFUSED.noContract }),
    contract: z.uuid({ error: OBJECTIONS_REFUSED.noContract }),
    decision: z.enum(DECISIONS, { error: OBJECTIONS_REFUSED.noStep }),
    who: line(noWho, longWho, MOST_NAME),
    day: z.string({ error: badDay }).refine(isCalendarDate, { error: badDay }),
    reference: line(noReference, longReference, MOST_REFERENCE),
  },
  { error: OBJECTIONS_REFUSED.noContract },
)
