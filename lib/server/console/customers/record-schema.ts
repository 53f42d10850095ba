import { z } from 'zod'
import { CUSTOMER_ASKED, RECORD_ASKED } from '#lib/domain/console/customers/words.ts'
import { isId } from '../ids.ts'
import { typedText } from '../schema.ts'
import { contractSchema, personSchema } from './schema.ts'

const LONGEST_TEXT = 2_000

const text = typedText(LONGEST_TEXT, CUSTOMER_ASKED.unprintable)

/** Why a customer's page is revoked. */
export const revokedPageSchema = z.strictObject(
  { reason: text(RECORD_ASKED.reason) },
  { error: RECORD_ASKED.reason },
)

/** The hash of an executed copy, and why it takes the place of another one. */
export const copySchema = z.strictObject(
  { sha256: text(RECORD_ASKED.copy), reason: text(RECORD_ASKED.copy) },
  { error: RECORD_ASKED.copy },
)

/** Of which contract a file is the executed copy. */
export const uploadQuerySchema = z.strictObject({
  contract: z.string({ error: RECORD_ASKED.contract }).refine(isId, { error: RECORD_ASKED.contract }),
  reason: text(RECORD_ASKED.copy).default(''),
})

/** A contract that is made of a link, and who is told of everything under it; an empty address for nobody. */
export const contractOfLinkSchema = z.strictObject(
  { text: contractSchema, person: personSchema },
  { error: CUSTOMER_ASKED.contract },
)
