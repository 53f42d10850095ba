import { z } from 'zod'
import { EVIDENCE_COUNTS, EVIDENCE_FORMAT } from '#lib/domain/notice-evidence/view.ts'
import { CONTRACT_NOTICE_STATES } from '#lib/domain/notices/notice-state.ts'
import { RECIPIENT_STATES } from '#lib/domain/notices/progress.ts'
import { OBJECTION_STANDINGS, OUTCOMES } from '#lib/domain/objections/objection.ts'
import { OBJECTION_WAYS } from '#lib/domain/objections/way.ts'
import { sha256Schema } from '../verification/schema.ts'

const WITH_ADDRESSES = 'Write clear, for e-mail addresses in clear beside their hashes, or leave it out.'

/** Whether addresses stand in clear. */
export const evidenceQuerySchema = z.strictObject({
  addresses: z.enum(['clear'], { error: WITH_ADDRESSES }).optional(),
})

/** Programs get no address in clear. */
export const programQuerySchema = z.object({})

export const noticeIdSchema = z.object({
  id: z.string().meta({
    description: 'The id of a notice to customers, as its address in the console ends',
    examples: ['7f6f0f4e-3c53-4a3a-9a0c-4a5d1f0f9b21'],
  }),
})

const momentSchema = z.string().describe('RFC 3339')

const recipientSchema = z.strictObject({
  id: z.string(),
  customer: z.string(),
  contract: z.string(),
  role: z.string().nullable(),
  address: z.string().nullable().describe('null: addresses are not told to programs'),
  addressSha256: sha256Schema.nullable().describe('of the address in lower case'),
  isRemoved: z.boolean().describe('the contact was removed since'),
  channel: z.literal('mail'),
  messageId: z.string().describe('the same at every attempt'),
  state: z.enum(RECIPIENT_STATES),
  acceptedAt: momentSchema.nullable(),
  acknowledgedAt: momentSchema.nullable(),
  deadline: z
    .strictObject({ lastDay: z.string(), zone: z.string(), endsAt: momentSchema })
    .nullable()
    .describe('the last day to object; null while it does not run, and where nobody can object'),
  effect: z
    .object({ kind: z.string(), day: z.string().optional() })
    .nullable()
    .describe(
      'from when it holds for the contract, or what it waits for: from, with its day; untold; approval; objection; refused; not-made. Null for what takes no effect',
    ),
  blocking: z.string().nullable().describe('why it does not count as served'),
  events: z
    .array(
      z.strictObject({
        at: momentSchema.describe('business time'),
        clock: momentSchema.describe('the clock of the system'),
        kind: z.string(),
        concerns: z.string().nullable(),
        said: z.string().nullable().describe('the host and what it answered'),
        addressSha256: sha256Schema.nullable(),
      }),
    )
    .describe('all that happened, in order'),
})

const objectionSchema = z.strictObject({
  id: z.string(),
  reference: z.string().describe('as it is printed on the receipt'),
  customer: z.string(),
  contract: z.string(),
  via: z
    .enum(OBJECTION_WAYS)
    .describe('how it came: by the link in the mail of the notice, on the public page, by post or by e-mail'),
  receivedAt: momentSchema.describe(
    'business time; of one that came by post or e-mail the first instant of its day',
  ),
  zone: z.string().describe('the time zone of its days'),
  isLate: z.boolean(),
  standing: z.enum(OBJECTION_STANDINGS),
  outcome: z.enum(OUTCOMES).nullable().describe('how it was resolved'),
  receiptSha256: sha256Schema.nullable().describe('of the signed receipt; null while it is made'),
})

/** What evidence is, as programs are told. */
export const evidenceAnswerSchema = z.strictObject({
  format: z.literal(EVIDENCE_FORMAT),
  asOf: momentSchema,
  vendor: z.string(),
  notice: z.strictObject({
    id: z.string(),
    publication: z.string(),
    title: z.string(),
    says: z
      .array(z.strictObject({ label: z.string(), words: z.string() }))
      .describe('what a person has written; empty where the public page says it'),
    href: z.string().nullable().describe('its public page; null where it has none'),
    publishedAt: momentSchema,
    recordedAt: momentSchema,
    sentAt: momentSchema.nullable(),
    pausedAt: momentSchema.nullable(),
    triedAt: momentSchema.nullable().describe('when everyone had been tried'),
    state: z.enum(CONTRACT_NOTICE_STATES),
    counts: z.strictObject(
      Object.fromEntries(EVIDENCE_COUNTS.map((count) => [count, z.int()])) as Record<
        (typeof EVIDENCE_COUNTS)[number],
        z.ZodInt
      >,
    ),
    entrySha256: sha256Schema,
    entry: z.string().nullable().describe('the text of which that is the SHA-256'),
  }),
  recipients: z.array(recipientSchema),
  untold: z
    .array(z.strictObject({ customer: z.string(), contract: z.string() }))
    .describe('contracts that it concerns and of which nobody is told'),
  objections: z
    .array(objectionSchema)
    .describe('in the order in which they came; what each says stands in its signed receipt'),
  deeds: z
    .array(
      z.strictObject({
        at: momentSchema,
        action: z.string(),
        by: z.string(),
        recipient: z.string().nullable(),
        auditEntry: z.strictObject({ number: z.int(), sha256: sha256Schema }),
      }),
    )
    .describe('what people did with it, by the audit log'),
})

export type EvidenceAnswer = z.output<typeof evidenceAnswerSchema>
