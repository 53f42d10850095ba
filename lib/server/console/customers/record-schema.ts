import { z } from 'zod'
import { CUSTOMER_ASKED, RECORD_ASKED } from '#lib/domain/console/customers/words.ts'
import { CONTRACT_FIELDS } from '#lib/domain/contracts/contract-text.ts'
import { isUnprintable } from '#lib/domain/contracts/customer.ts'
import { isId } from '../ids.ts'

const LONGEST_TEXT = 2_000

const text = (error: string) =>
  z
    .string({ error })
    .max(LONGEST_TEXT, { error })
    .refine((own) => !isUnprintable(own), { error: CUSTOMER_ASKED.unprintable })

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

const typed = text(CUSTOMER_ASKED.contract)

/** A contract that is made of a link, and who is told of everything under it; an empty address for nobody. */
export const contractOfLinkSchema = z.strictObject(
  {
    text: z.strictObject(
      Object.fromEntries(CONTRACT_FIELDS.map((field) => [field, typed])) as Record<
        (typeof CONTRACT_FIELDS)[number],
        typeof typed
      >,
      { error: CUSTOMER_ASKED.contract },
    ),
    person: z.strictObject(
      {
        name: text(CUSTOMER_ASKED.person),
        role: text(CUSTOMER_ASKED.person),
        address: text(CUSTOMER_ASKED.person),
      },
      { error: CUSTOMER_ASKED.person },
    ),
  },
  { error: CUSTOMER_ASKED.contract },
)
