import { z } from 'zod'
import { LONGEST_CUSTOMER } from '#lib/domain/contracts/customer-name.ts'
import { BILLINGS, MOST_OPTIONS } from '#lib/domain/links/link.ts'
import { LINK_STATES } from '#lib/domain/links/link-state.ts'
import { MOST_STEPS, STEP_OWNERS } from '#lib/domain/links/planned-step.ts'
import {
  fieldsOfUse,
  fixedVersion,
  moneyFields,
  pageFields,
  requestKey,
  revokedFor,
  sentDay,
  sentText,
} from '../../api-keys/schema.ts'

const STATES = [...LINK_STATES, 'open'] as const
const STATE = `Use one of: ${STATES.join(', ')}.`
const OPTIONS = `Send one to ${MOST_OPTIONS} options, each with a tier and a region.`
const STEPS = `Send at most ${MOST_STEPS} steps, each { by, on, what }: by customer or vendor, on a day or null.`
const FEE =
  'Send { minor, currency, billing }, with a whole amount in minor units, or null where no fee is stated.'

const text = sentText(3_000)
const day = sentDay(text)

/** Which link an address names. */
export const linkIdSchema = z.object({
  id: z
    .string()
    .meta({ description: 'The `id` of the link', examples: ['6f1f5b1e-6c0f-4d0e-9a53-0c1d2e3f4a5b'] }),
})

/** Which links. */
export const linksQuerySchema = z.object({
  state: z
    .enum(STATES, { error: STATE })
    .meta({ description: 'Only links in this state; `open` is active or ends soon', examples: ['open'] })
    .optional(),
  ...pageFields(
    'links',
    'What the customer, the recipient or who prepared it has to hold',
    '6f1f5b1e-6c0f-4d0e-9a53-0c1d2e3f4a5b',
  ),
})

/** How a program calls its request. */
export const requestKeySchema = requestKey('link', 'crm-opportunity-4711')

/** The header in which it says so. */
export const requestHeaderSchema = z.object({ 'Idempotency-Key': requestKeySchema })

const feeSchema = z.strictObject(
  {
    ...moneyFields(text, FEE),
    billing: z.enum(BILLINGS, { error: FEE }),
  },
  { error: FEE },
)

const optionSchema = z.strictObject(
  {
    tier: text(OPTIONS),
    region: text(OPTIONS),
    fee: feeSchema.nullable().default(null).describe('null where none is stated'),
  },
  { error: OPTIONS },
)

const stepSchema = z.strictObject(
  {
    by: z.enum(STEP_OWNERS, { error: STEPS }),
    on: text(STEPS).nullable().default(null).describe('the last day for it; null where none is stated'),
    what: text(STEPS).describe('at most 200 characters'),
  },
  { error: STEPS },
)

const termsFields = {
  customer: text('Enter the name of the company.').describe(
    `a customer of this name, or a prospect that is added, in at most ${LONGEST_CUSTOMER} characters`,
  ),
  options: z
    .array(optionSchema, { error: OPTIONS })
    .min(1, { error: OPTIONS })
    .max(MOST_OPTIONS, { error: OPTIONS }),
  validUntil: day('the last day on which it can be opened').describe('to its end in UTC; within a year'),
  recipient: text('Enter an e-mail address, or null.').nullable().default(null),
  contractStart: day('the day on which the contract would start').nullable().default(null),
  ...fieldsOfUse(text),
  note: text('Enter a note, or null.').nullable().default(null),
  steps: z
    .array(stepSchema, { error: STEPS })
    .max(MOST_STEPS, { error: STEPS })
    .default([])
    .describe('what is to be done until signature, beside what every page has'),
  version: fixedVersion(text),
  mayDownload: z.boolean({ error: 'Send true or false.' }).default(true),
  bookingPage: text('Enter an address, or null.').nullable().default(null).describe('https'),
} as const

const codeField = text('Enter an access code of 6 to 64 characters, or null for none.').nullable()

/** A link that a program makes. */
export const newLinkSchema = z.strictObject(
  {
    ...termsFields,
    owner: text('Enter the e-mail address of someone who may send links.').describe(
      'e-mail address of the person whose link it is',
    ),
    accessCode: codeField.default(null),
  },
  { error: 'Send one JSON object with the fields of a link.' },
)

/** What a link is to say, all of it. */
export const changedLinkSchema = z.strictObject(
  { ...termsFields, accessCode: codeField.optional().describe('left out: as it is; null: none') },
  { error: 'Send one JSON object with the fields of a link.' },
)

/** Why a link is revoked. */
export const revokedSchema = revokedFor(text)

const linkFields = {
  id: z.string(),
  state: z.enum(LINK_STATES),
  customer: z.string(),
  preparedBy: z.strictObject({ name: z.string(), email: z.string() }),
  options: z.array(z.strictObject({ tier: z.string(), region: z.string(), fee: feeSchema.nullable() })),
  validUntil: z.string().describe('the last day, to its end in UTC'),
  recipient: z.string().nullable(),
  contractStart: z.string().nullable(),
  services: z.array(z.string()).nullable(),
  conditions: z.record(z.string(), z.boolean()),
  note: z.string().nullable(),
  steps: z.array(z.strictObject({ by: z.enum(STEP_OWNERS), on: z.string().nullable(), what: z.string() })),
  version: z.string().nullable().describe('null: the latest'),
  mayDownload: z.boolean(),
  bookingPage: z.string().nullable(),
  asksForCode: z.boolean(),
  createdAt: z.string(),
  revoked: z.strictObject({ at: z.string(), by: z.string(), reason: z.string().nullable() }).nullable(),
  replacedBy: z.string().nullable().describe('id of the link that has its place'),
} as const

export const linkAnswerSchema = z.strictObject(linkFields)

/** The same inside other answers: there it is written out. */
const linkInsideSchema = z.strictObject(linkFields)

export const linksAnswerSchema = z.strictObject({
  links: z.array(linkInsideSchema).describe('newest first'),
  next: z.string().nullable().describe('send it as `cursor` for older links; null after the last'),
})

export const madeLinkAnswerSchema = z.strictObject({
  link: linkInsideSchema,
  address: z.string().describe('what to send to the customer. The desk keeps no copy'),
})

export type LinkAnswer = z.output<typeof linkAnswerSchema>
export type LinksAnswer = z.output<typeof linksAnswerSchema>
export type MadeLinkAnswer = z.output<typeof madeLinkAnswerSchema>
