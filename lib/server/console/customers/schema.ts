import { z } from 'zod'
import { CUSTOMER_ASKED, CUSTOMER_WORDS, IMPORT_WORDS } from '#lib/domain/console/customers/words.ts'
import { CONTRACT_FIELDS, type ContractText } from '#lib/domain/contracts/contract-text.ts'
import { NOTICE_KINDS } from '#lib/domain/contracts/customer.ts'
import { CUSTOMER_STATES } from '#lib/domain/contracts/standing.ts'
import { isCalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { CUSTOMER_ORDERS } from '../../contracts/queries/list-customers.ts'
import { isId } from '../ids.ts'
import { fieldsOf, findText, pageAfter, typedText } from '../schema.ts'

const STATES = [...CUSTOMER_STATES, 'lacking'] as const
const LONGEST_TEXT = 2_000

/** Which page of customers is shown. `after`: the `next` of the page before. */
export const customersQuerySchema = z.strictObject({
  find: findText(CUSTOMER_WORDS.badFind),
  state: z.enum(STATES, { error: CUSTOMER_WORDS.badState }).optional(),
  order: z.enum(CUSTOMER_ORDERS, { error: CUSTOMER_WORDS.badOrder }).default('name'),
  after: pageAfter(LONGEST_TEXT, CUSTOMER_WORDS.badAfter).optional(),
})

const text = typedText(LONGEST_TEXT, CUSTOMER_ASKED.unprintable)
const id = (error: string) => z.string({ error }).refine(isId, { error })
const day = z.string({ error: CUSTOMER_ASKED.day }).refine(isCalendarDate, { error: CUSTOMER_ASKED.day })

/** What a customer is called. */
export const customerSchema = z.strictObject(
  { name: text(CUSTOMER_ASKED.named), reference: text(CUSTOMER_ASKED.named) },
  { error: CUSTOMER_ASKED.named },
)

/** What to change of a customer at once: what it is called, or that its contracts last as long as they did. */
export const customerChangeSchema = z.union(
  [
    customerSchema,
    z.strictObject({
      ends: z.array(z.strictObject({ contract: id(CUSTOMER_ASKED.change), ends: day.nullable() })).max(1_000),
    }),
  ],
  { error: CUSTOMER_ASKED.change },
)

/** With which day a customer ends. */
export const endSchema = z.strictObject({ on: day }, { error: CUSTOMER_ASKED.day })

/** Which other customer. */
export const otherSchema = z.strictObject(
  { other: id(CUSTOMER_ASKED.other) },
  { error: CUSTOMER_ASKED.other },
)

const typed = text(CUSTOMER_ASKED.contract)

/** A contract as it is typed. */
export const contractSchema: z.ZodType<ContractText> = z.strictObject(fieldsOf(CONTRACT_FIELDS, typed), {
  error: CUSTOMER_ASKED.contract,
})

/** What to change of a contract: everything, or its last day. */
export const contractChangeSchema = z.union([contractSchema, z.strictObject({ on: day.nullable() })], {
  error: CUSTOMER_ASKED.contract,
})

/** Someone, as they are typed; an empty address for nobody where a form allows that. */
export const personSchema = z.strictObject(
  {
    name: text(CUSTOMER_ASKED.person),
    role: text(CUSTOMER_ASKED.person),
    address: text(CUSTOMER_ASKED.person),
  },
  { error: CUSTOMER_ASKED.person },
)

/** Someone, and of what they are told. `reason`: why nobody is told of something instead; null where that is not said. */
export const contactSchema = z.strictObject(
  {
    person: personSchema,
    told: z
      .array(z.strictObject({ contract: id(CUSTOMER_ASKED.person), kind: z.enum(NOTICE_KINDS) }), {
        error: CUSTOMER_ASKED.person,
      })
      .max(1_000, { error: CUSTOMER_ASKED.person }),
    reason: text(CUSTOMER_ASKED.person).nullable(),
  },
  { error: CUSTOMER_ASKED.person },
)

/** Who is told in the place of someone. */
export const insteadSchema = z.strictObject(
  {
    instead: z.union(
      [
        z.strictObject({ contact: id(CUSTOMER_ASKED.instead) }),
        z.strictObject({ person: personSchema }),
        z.strictObject({ reason: text(CUSTOMER_ASKED.instead).nullable() }),
      ],
      { error: CUSTOMER_ASKED.instead },
    ),
  },
  { error: CUSTOMER_ASKED.instead },
)

/** A file that is sent. `preview`: the hash of what it was said to do; left out to be told. */
export const importQuerySchema = z.strictObject({
  name: z
    .string({ error: IMPORT_WORDS.badName })
    .trim()
    .min(1, { error: IMPORT_WORDS.badName })
    .max(200, { error: IMPORT_WORDS.badName }),
  preview: z
    .string()
    .regex(/^[\da-f]{64}$/, { error: IMPORT_WORDS.badPreview })
    .optional(),
})
