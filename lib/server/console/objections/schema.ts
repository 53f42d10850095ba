import { z } from 'zod'
import { isUnprintable, onOneLine } from '#lib/domain/contracts/customer.ts'
import { isLongerThan, LONGEST_CUSTOMER } from '#lib/domain/contracts/customer-name.ts'
import { DECISIONS } from '#lib/domain/objections/decision.ts'
import { MOST_GROUNDS } from '#lib/domain/objections/limits.ts'
import { OUTCOMES } from '#lib/domain/objections/objection.ts'
import { OBJECTIONS_REFUSED } from '#lib/domain/objections/refused-words.ts'
import { ENTERED_WAYS } from '#lib/domain/objections/way.ts'
import { OBJECTION_WORDS, REQUEST_WORDS } from '#lib/domain/objections/words.ts'
import { isCalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { quoted } from '../../http/request/search-params.ts'
import { isMailAddress } from '../../platform/settings/mailbox.ts'

const MOST_NOTE = 2_000
const MOST_NAME = 100
const MOST_REFERENCE = 200

const { noNote, longNote, noStep, noOutcome, noWho, longWho, longFind, badDay, noReference, longReference } =
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

const { badForm, noNotice, noCustomer, noObjector, noWay, badArrival, noText, longText } = OBJECTIONS_REFUSED

/** Longer than any id of a company, and more than a notice has changes. */
const [LONGEST_ID, MOST_CHANGES] = [200, 1_000]

const groundsSchema = z
  .string({ error: noText })
  .transform((text) => text.replaceAll(/\r\n?/g, '\n').trim())
  .pipe(
    z
      .string()
      .min(1, { error: noText })
      .max(MOST_GROUNDS, { error: longText })
      .refine((text) => !isUnprintable(text), { error: OBJECTIONS_REFUSED.unprintable }),
  )

/** Empty where nobody is to be told. */
const addressSchema = z
  .string({ error: badForm })
  .trim()
  .refine((text) => text === '' || isMailAddress(text), {
    error: ({ input }) => REQUEST_WORDS.notEmail(quoted(String(input))),
  })
  .transform((text) => (text === '' ? null : text))

/** An objection that came by post or e-mail, as somebody enters it; in the order of the form. */
export const entrySchema = z.strictObject(
  {
    notice: z.uuid({ error: noNotice }),
    contract: z.uuid({ error: noCustomer }),
    changes: z
      .array(z.string({ error: badForm }).max(LONGEST_ID, { error: badForm }), { error: badForm })
      .min(1, { error: OBJECTION_WORDS.noChange })
      .max(MOST_CHANGES, { error: badForm })
      .transform((ids) => [...new Set(ids)]),
    name: line(noObjector, longWho, MOST_NAME),
    address: addressSchema,
    via: z.enum(ENTERED_WAYS, { error: noWay }),
    day: z.string({ error: badArrival }).refine(isCalendarDate, { error: badArrival }),
    grounds: groundsSchema,
  },
  { error: badForm },
)

/** Which contracts are looked for: those that a notice concerns, by a part of the customer's name. */
export const contractsQuerySchema = z.strictObject({
  // Whoever may not ask learns that first.
  notice: z.uuid({ error: noNotice }).optional(),
  find: z
    .string()
    .refine((text) => !isLongerThan(text, LONGEST_CUSTOMER), { error: longFind })
    .optional(),
})
