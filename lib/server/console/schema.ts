import { z } from 'zod'
import { isUnprintable } from '#lib/domain/contracts/customer.ts'
import { isLongerThan, LONGEST_CUSTOMER } from '#lib/domain/contracts/customer-name.ts'
import { isId } from './ids.ts'

/** A change that needs to be told nothing but its address. */
export const nothingSchema = z.strictObject({}, { error: 'Send an empty JSON object: {}.' })

/**
 * Texts that somebody types, of at most so many characters. What is wrong with one that is none, or too long, is said where the
 * form is; `unprintable` is said of one with characters that cannot be shown.
 */
export function typedText(longest: number, unprintable: string) {
  return (error: string) =>
    z
      .string({ error })
      .max(longest, { error })
      .refine((own) => !isUnprintable(own), { error: unprintable })
}

/** What is looked for: as much as a name may be. */
export function findText(error: string) {
  return z
    .string()
    .trim()
    .refine((text) => !isLongerThan(text, LONGEST_CUSTOMER), { error })
    .default('')
}

/** Where a page of a list goes on: the `next` of the page before, an id and what the list is ordered by. */
export function pageAfter(longest: number, error: string) {
  return z.string().transform((text, context) => {
    const at = text.indexOf(' ')
    const [id, key] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)]
    if (isId(id) && key !== '' && key.length <= longest) return { id, key }
    context.addIssue({ code: 'custom', message: error })
    return z.NEVER
  })
}

/** A text for each field of a form. */
export function fieldsOf<Field extends string, Schema>(fields: readonly Field[], schema: Schema) {
  return Object.fromEntries(fields.map((field) => [field, schema])) as Record<Field, Schema>
}
