import { z } from 'zod'
import { isUnprintable } from '#lib/domain/contracts/customer.ts'

/* What the addresses of contracts and of links ask programs for alike. */

const LIMIT = 'Enter a whole number from 1 to 200.'
const CURSOR = 'Send the `next` of the answer before.'

/** Texts of at most so many characters, in which each can be shown; anything else is answered with what to send. */
export function sentText(longest: number) {
  return (error: string) =>
    z
      .string({ error })
      .max(longest, { error })
      .refine((own) => !isUnprintable(own), { error })
}

/** Texts of a day, of which is said which one: "the first day". */
export function sentDay(text: ReturnType<typeof sentText>) {
  return (what: string) => text(`Enter ${what}, for example 2027-01-31.`)
}

/**
 * What a page of a list is asked by.
 * @param things "contracts": what the list is of
 * @param find what is looked for where
 * @param example the id of one of them
 */
export function pageFields(things: string, find: string, example: string) {
  return {
    find: z
      .string()
      .trim()
      .max(200, { error: 'Enter at most 200 characters.' })
      .meta({ description: find, examples: ['alder'] })
      .optional(),
    limit: z
      .string()
      .regex(/^(?:[1-9]\d?|1\d\d|200)$/, { error: LIMIT })
      .meta({ description: `At most so many ${things}, 1 to 200; 50 if left out`, examples: ['200'] })
      .transform(Number)
      .optional(),
    cursor: z
      .string()
      .regex(/^[\da-f-]{36}~[\dTZ:.-]{24}$/, { error: CURSOR })
      .meta({
        description: 'The `next` of the answer before, with its other parameters the same',
        examples: [`${example}~2026-11-28T10:00:00.000Z`],
      })
      .transform((cursor) => ({ id: cursor.slice(0, 36), key: cursor.slice(37) }))
      .optional(),
  }
}

/** How a program calls its request. @param thing "contract": what it makes */
export function requestKey(thing: string, example: string) {
  return z
    .string()
    .regex(/^[\x21-\x7e]{8,200}$/)
    .meta({
      description: `Another one for each ${thing}, 8 to 200 characters without spaces; the same one to repeat a request`,
      examples: [example],
    })
}

/** Which services are used, and which conditions hold. */
export function fieldsOfUse(text: ReturnType<typeof sentText>) {
  return {
    services: z
      .array(text('Enter ids of services.'), { error: 'Send a list of ids of services, or null for all.' })
      .max(200)
      .nullable()
      .default(null)
      .describe('null for all'),
    conditions: z
      .record(z.string().max(200), z.boolean({ error: 'Send true or false by the id of a condition.' }))
      .default({})
      .describe('by the id of a condition, whether it holds; what is left out is not stated'),
  }
}

/** The version that something is fixed to. */
export function fixedVersion(text: ReturnType<typeof sentText>) {
  return text('Enter a version, or null.')
    .nullable()
    .default(null)
    .describe('null for the latest, as it changes')
}

/** A whole amount in minor units, and its currency. @param error what to send */
export function moneyFields(text: ReturnType<typeof sentText>, error: string) {
  return {
    minor: z.int({ error }).min(0, { error }).describe('whole minor units: 1200050 is EUR 12,000.50'),
    currency: text(error).describe('ISO 4217'),
  }
}

/** Why something is revoked. */
export function revokedFor(text: ReturnType<typeof sentText>) {
  return z.strictObject(
    { reason: text('Enter a reason, or leave it out.').default('') },
    { error: 'Send { reason }, or an empty JSON object: {}.' },
  )
}
