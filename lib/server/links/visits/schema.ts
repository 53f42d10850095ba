import { z } from 'zod'
import { MOST_OPTIONS, optionName } from '#lib/domain/links/link.ts'
import { INPUT_KINDS } from '#lib/domain/links/visits/input-trace.ts'
import { MOST_INPUT, PAGE_SECTIONS } from '#lib/domain/links/visits/report.ts'

/** A day, in milliseconds: no page is read for longer. */
const LONGEST = 24 * 3600 * 1000
const LETTERS = Array.from({ length: MOST_OPTIONS }, (_, index) => optionName(index))

const NO_EVENT = `Send events of input, each with atMs, kind (${INPUT_KINDS.join(', ')}) and heldMs.`
const NO_PART = `Send parts of the page: ${PAGE_SECTIONS.join(', ')}.`
const NO_OPTION = `Send letters of options: ${LETTERS.join(', ')}.`
const MILLISECONDS = 'Send whole milliseconds, within a day.'

const millisecondsSchema = z.int(MILLISECONDS).min(0, MILLISECONDS).max(LONGEST, MILLISECONDS)

const eventSchema = z.strictObject(
  { atMs: millisecondsSchema, kind: z.enum(INPUT_KINDS, NO_EVENT), heldMs: millisecondsSchema.nullable() },
  NO_EVENT,
)

/** What the browser tells of a visit. */
export const visitReportSchema = z.strictObject(
  {
    visit: z.uuid('Send the id of the visit.'),
    input: z.array(eventSchema, NO_EVENT).max(MOST_INPUT, `Send at most ${MOST_INPUT} events.`),
    sections: z.array(z.enum(PAGE_SECTIONS, NO_PART), NO_PART).max(PAGE_SECTIONS.length, NO_PART),
    options: z.array(z.enum(LETTERS, NO_OPTION), NO_OPTION).max(LETTERS.length, NO_OPTION),
  },
  'Send the report of one visit as a JSON object.',
)

/** The data of the job that tells whoever prepared a link of a visit. */
export const tellVisitSchema = z.strictObject({
  link: z.uuid(),
  what: z.enum(['visit', 'download']),
  visit: z.uuid(),
})
