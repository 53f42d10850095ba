import { z } from 'zod'
import { PERIOD_FAULTS } from '#lib/domain/links/reporting/words.ts'

const day = z.string().max(10, { error: PERIOD_FAULTS.days }).default('')

/** Of which period a report is asked for. What a period may be, the domain says. */
export const reportQuerySchema = z.strictObject({
  month: z.string().max(7, { error: PERIOD_FAULTS.month }).default(''),
  from: day,
  to: day,
})
