import { z } from 'zod'
import { dateSchema, instantSchema, sha256Schema, slugSchema, wordsSchema } from '../../quantities/schema.ts'
import { subprocessorSchema } from '../schema.ts'

const changeSchema = z
  .strictObject({
    id: slugSchema.describe('id of the company, the name of its file in data/subprocessors'),
    effectiveOn: dateSchema.describe('first day, in UTC, on which the record after is on the list'),
    replaces: slugSchema
      .optional()
      .describe('of an added company: the id of the one that it replaces, which the same notice removes'),
    before: subprocessorSchema.nullable().describe('its record before; null: it is added'),
    after: subprocessorSchema.nullable().describe('its record after; null: it is removed'),
  })
  .describe('what the notice changes of one company')

/** One entry of data/subprocessor-ledger.yaml: a notice, published. */
const noticeEntrySchema = z.strictObject({
  id: slugSchema.describe('name in its address, beginning with the day of publication'),
  publishedAt: instantSchema,
  reason: wordsSchema.describe('why, in a sentence that customers read'),
  objectBy: dateSchema.optional().describe('last day to object, where it is later than the terms give'),
  emergency: wordsSchema
    .optional()
    .describe('why a company had to be left at once; it does not shorten the time to object'),
  cancels: slugSchema.optional().describe('id of an earlier notice that this one withdraws'),
  changes: z.array(changeSchema),
  previousSha256: sha256Schema
    .nullable()
    .describe('SHA-256 of the entry before as canonical JSON (RFC 8785); null for the first'),
})

/** data/subprocessor-ledger.yaml: every notice, oldest first. */
export const subprocessorLedgerSchema = z.strictObject({ notices: z.array(noticeEntrySchema) })

/** data/subprocessor-notice.yaml: a notice that is being written. The records come from data/subprocessors. */
export const noticeDraftSchema = z.strictObject({
  reason: wordsSchema.describe('why, in a sentence that customers read'),
  objectBy: dateSchema.optional().describe('last day to object, where it is later than the terms give'),
  emergency: wordsSchema.optional().describe('why a company must be left at once'),
  changes: z
    .array(changeSchema.pick({ id: true, effectiveOn: true, replaces: true }))
    .min(1, { error: 'List at least one change.' }),
})
