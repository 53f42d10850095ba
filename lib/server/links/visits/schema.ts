import { z } from 'zod'
import { MOST_OPTIONS, optionName } from '#lib/domain/links/link.ts'
import { INPUT_KINDS } from '#lib/domain/links/visits/input-trace.ts'
import { MOST_INPUT, PAGE_SECTIONS } from '#lib/domain/links/visits/report.ts'

/** A day, in milliseconds: no page is read for longer. */
const LONGEST = 24 * 3600 * 1000
const LETTERS = Array.from({ length: MOST_OPTIONS }, (_, index) => optionName(index))

const millisecondsSchema = z.int('Send whole milliseconds').min(0).max(LONGEST)

/** What the browser tells of a visit. */
export const visitReportSchema = z.strictObject({
  visit: z.uuid('Send the id of the visit'),
  input: z
    .array(
      z.strictObject({
        atMs: millisecondsSchema,
        kind: z.enum(INPUT_KINDS),
        heldMs: millisecondsSchema.nullable(),
      }),
    )
    .max(MOST_INPUT, `Send at most ${MOST_INPUT} events`),
  sections: z.array(z.enum(PAGE_SECTIONS)).max(PAGE_SECTIONS.length),
  options: z.array(z.enum(LETTERS)).max(LETTERS.length),
})

/** The data of the job that tells whoever prepared a link of a visit. */
export const tellVisitSchema = z.strictObject({
  link: z.uuid(),
  what: z.enum(['visit', 'download']),
  visit: z.uuid(),
})
