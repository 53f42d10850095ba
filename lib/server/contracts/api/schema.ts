import { z } from 'zod'
import { AUTHORISATIONS } from '#lib/domain/contracts/customer.ts'
import { LONGEST_CUSTOMER } from '#lib/domain/contracts/customer-name.ts'
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

const STATES = ['ahead', 'active', 'ended'] as const
const STATE = `Use one of: ${STATES.join(', ')}.`
const FEE = 'Send { minor, currency }, with a whole amount in minor units, or null where no fee is stated.'
const DAYS = 'Enter a whole number from 1 to 365, or null.'
const CONTRACT = 'Send one JSON object with the fields of a contract.'

const text = sentText(2_000)
const day = sentDay(text)
const days = z.int({ error: DAYS }).min(1, { error: DAYS }).max(365, { error: DAYS })

/** Which contract an address names. */
export const contractIdSchema = z.object({
  id: z
    .string()
    .meta({ description: 'The `id` of the contract', examples: ['2c7d1f0a-93a5-4c55-8a3b-5f0e6d1b7a42'] }),
})

/** Which contracts. */
export const contractsQuerySchema = z.object({
  state: z
    .enum(STATES, { error: STATE })
    .meta({
      description: 'Only contracts that begin later, are active today, or have ended',
      examples: ['active'],
    })
    .optional(),
  ...pageFields(
    'contracts',
    'What the customer’s name or reference, or that of the contract, has to hold',
    '2c7d1f0a-93a5-4c55-8a3b-5f0e6d1b7a42',
  ),
})

/** How a program calls its request. */
export const requestKeySchema = requestKey('contract', 'erp-order-form-2026-014')

/** The header in which it says so. */
export const requestHeaderSchema = z.object({ 'Idempotency-Key': requestKeySchema })

const feeSchema = z.strictObject(
  {
    ...moneyFields(text, FEE),
  },
  { error: FEE },
)

const termsFields = {
  reference: text('Enter the reference of the contract, or null.')
    .nullable()
    .default(null)
    .describe('such as the number of its order form; of several contracts of a customer one may be without'),
  version: fixedVersion(text),
  tier: text('Enter the id of a tier.'),
  region: text('Enter the id of a region.'),
  ...fieldsOfUse(text),
  noticeDays: days.nullable().default(null).describe('days of notice of changes; null: as the terms say'),
  authorisation: z
    .enum(AUTHORISATIONS, { error: `Use one of: ${AUTHORISATIONS.join(', ')}.` })
    .default('general')
    .describe('of sub-processors (GDPR Art. 28(2))'),
  begins: day('the first day'),
  ends: day('the last day, or null').nullable().default(null).describe('null while it is open'),
  renews: day('the day on which it renews, or null').nullable().default(null),
  renewalNotice: days
    .nullable()
    .default(null)
    .describe('days before `renews` by which either side has to end it'),
  renewalReminder: z
    .boolean({ error: 'Send true or false.' })
    .default(true)
    .describe('whether the customer is reminded by mail before it renews'),
  monthlyFee: feeSchema.nullable().default(null),
  yearStarts: text('Enter month and day, for example 01-31, or null.')
    .nullable()
    .default(null)
    .describe('MM-DD, on which its contract years start; null: the day on which it begins'),
} as const

/** A contract that a program makes. */
export const newContractSchema = z.strictObject(
  {
    customer: text('Enter the name of the company.').describe(
      `a customer of this name, or one that is added, in at most ${LONGEST_CUSTOMER} characters`,
    ),
    ...termsFields,
  },
  { error: CONTRACT },
)

/** What a contract is to say, all of it. */
export const changedContractSchema = z.strictObject(termsFields, { error: CONTRACT })

/** Why a customer's page is revoked. */
export const revokedSchema = revokedFor(text)

const contractFields = {
  id: z.string(),
  customer: z.strictObject({ id: z.string(), name: z.string(), reference: z.string().nullable() }),
  state: z.enum(STATES).describe('on the day, in UTC'),
  reference: z.string().nullable(),
  version: z.string().nullable().describe('null: the latest'),
  tier: z.string(),
  region: z.string(),
  services: z.array(z.string()).nullable(),
  conditions: z.record(z.string(), z.boolean()),
  noticeDays: z.int().nullable(),
  authorisation: z.enum(AUTHORISATIONS),
  begins: z.string(),
  ends: z.string().nullable(),
  renews: z.string().nullable(),
  renewalNotice: z.int().nullable(),
  renewalReminder: z.boolean(),
  monthlyFee: feeSchema.nullable(),
  yearStarts: z.string(),
  page: z
    .strictObject({ issuedAt: z.string(), issuedBy: z.string() })
    .nullable()
    .describe('the customer’s page; null while none is open'),
  executedCopy: z
    .strictObject({
      sha256: z.string(),
      size: z.int().nullable().describe('in bytes; null where the hash alone is kept'),
      recordedAt: z.string(),
    })
    .nullable(),
  createdAt: z.string(),
} as const

export const contractAnswerSchema = z.strictObject(contractFields)

/** The same inside other answers: there it is written out. */
const contractInsideSchema = z.strictObject(contractFields)

export const contractsAnswerSchema = z.strictObject({
  contracts: z.array(contractInsideSchema).describe('newest first'),
  next: z.string().nullable().describe('send it as `cursor` for older contracts; null after the last'),
})

export const issuedPageAnswerSchema = z.strictObject({
  contract: contractInsideSchema,
  address: z.string().describe('what to give to the customer. The desk keeps no copy'),
})

export type ContractAnswer = z.output<typeof contractAnswerSchema>
export type ContractsAnswer = z.output<typeof contractsAnswerSchema>
export type IssuedPageAnswer = z.output<typeof issuedPageAnswerSchema>
