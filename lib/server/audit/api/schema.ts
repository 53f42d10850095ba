import { z } from 'zod'
import { AUDIT_ACTIONS, isAuditAction } from '#lib/domain/audit/actions.ts'
import { isCalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'

const ACTION = `Use one of: ${Object.keys(AUDIT_ACTIONS).join(', ')}.`
const ACTOR = 'Use the id of a person, a link or an API key, as entries hold it.'
const DAY = 'Enter a day from 1970-01-01 to 9989-12-31, for example 2026-11-27.'
const LIMIT = 'Enter a whole number from 1 to 200.'
const CURSOR = 'Send the `next` of the answer before.'

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** Which entries of the log. */
export const auditQuerySchema = z.object({
  action: z
    .string()
    .refine(isAuditAction, { error: ACTION })
    .meta({ description: 'Only what was done in this way', examples: ['people.roleChanged'] })
    .optional(),
  actor: z
    .string()
    .regex(ID, { error: ACTOR })
    .meta({
      description: 'Only what this person, link or API key did, by id',
      examples: ['6f1f5b1e-6c0f-4d0e-9a53-0c1d2e3f4a5b'],
    })
    .optional(),
  day: z
    .string()
    .refine((day) => isCalendarDate(day) && day >= '1970-01-01' && day <= '9989-12-31', { error: DAY })
    .meta({ description: 'Only what was done on this day, in UTC', examples: ['2026-11-27'] })
    .optional(),
  limit: z
    .string()
    .regex(/^(?:[1-9]\d?|1\d\d|200)$/, { error: LIMIT })
    .meta({ description: 'At most so many entries, 1 to 200; 50 if left out', examples: ['200'] })
    .transform(Number)
    .optional(),
  cursor: z
    .string()
    .regex(/^[1-9]\d{0,14}$/, { error: CURSOR })
    .meta({
      description: 'The `next` of the answer before, with its other parameters the same',
      examples: ['120'],
    })
    .transform(Number)
    .optional(),
})

const valuesSchema = z.record(z.string(), z.unknown()).nullable()

const entrySchema = z.strictObject({
  number: z.int().describe('1, 2, 3: without a gap'),
  at: z.string().describe("RFC 3339 in UTC, by the system's clock"),
  actor: z
    .strictObject({
      kind: z.enum(['desk', 'command-line', 'person', 'outsider', 'api-key', 'directory']),
      id: z.string().optional(),
      name: z.string().optional(),
      role: z.string().optional(),
    })
    .describe('who did it, as they were then; of someone with a link, the id alone'),
  action: z.string(),
  target: z.strictObject({ kind: z.string(), id: z.string(), name: z.string().nullable() }),
  before: valuesSchema,
  after: valuesSchema,
  network: z.string().nullable().describe('a /24 or /48, and no address'),
  requestId: z.string().nullable(),
  previousSha256: z.string().nullable().describe('the hash of the entry before; null in the first'),
  sha256: z.string().describe('of the entry; `npm run audit:verify` checks a whole export'),
})

export const auditAnswerSchema = z.strictObject({
  entries: z.array(entrySchema).describe('newest first, as in the export in JSON Lines'),
  next: z.string().nullable().describe('send it as `cursor` for older entries; null after the last'),
})

export type AuditAnswer = z.output<typeof auditAnswerSchema>
