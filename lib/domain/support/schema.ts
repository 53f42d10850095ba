import { z } from 'zod'
import {
  countSchema,
  dateSchema,
  slugSchema,
  timeOfDaySchema,
  wordsSchema,
  zoneOrOffsetSchema,
} from '../quantities/schema.ts'
import { WEEKDAYS } from './business-calendar.ts'

export const severityIdSchema = z.enum(['S1', 'S2', 'S3', 'S4'])

export const severitySchema = z.strictObject({
  id: severityIdSchema,
  name: wordsSchema,
  meaning: wordsSchema,
})

export const responseTimeSchema = z.strictObject({
  amount: countSchema.describe('how many of the unit'),
  unit: z.enum(['minute', 'hour', 'day']),
  clock: z
    .enum(['business', '24x7'])
    .describe('business: the calendar of the region; 24x7: every hour of the year'),
})

export const channelSchema = z.strictObject({
  id: slugSchema,
  name: wordsSchema,
  detail: wordsSchema.describe('how it is reached, and for what'),
})

/** One rung of the escalation ladder. */
export const escalationLevelSchema = z.strictObject({
  level: wordsSchema,
  role: wordsSchema,
  handOff: responseTimeSchema
    .nullable()
    .describe(
      'when an unresolved ticket goes one rung up, on the first counted from the first response; null on the last',
    ),
})

export const supportPlanSchema = z.strictObject({
  id: slugSchema,
  name: wordsSchema,
  emergencyChannel: z.boolean().describe('whether an S1 pages the on-call engineer automatically'),
  firstResponse: z.record(severityIdSchema, responseTimeSchema),
  channels: z.array(slugSchema).min(1),
  escalation: z.array(escalationLevelSchema).min(1),
})

export const businessCalendarSchema = z
  .strictObject({
    name: wordsSchema,
    zone: zoneOrOffsetSchema,
    days: z.array(z.enum(WEEKDAYS)).min(1),
    opens: timeOfDaySchema,
    closes: timeOfDaySchema,
    holidays: z.array(z.strictObject({ date: dateSchema, name: wordsSchema })),
  })
  .refine(({ opens }) => opens !== '24:00', {
    path: ['opens'],
    error: 'a time from "00:00" to "23:59"',
  })
  .refine(({ opens, closes }) => opens !== closes, {
    path: ['closes'],
    error: 'another time than opens; a whole day is "00:00" to "24:00"',
  })
