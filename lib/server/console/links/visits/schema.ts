import { z } from 'zod'

/** Whether a visit is taken out of the counts. */
export const excludedSchema = z.strictObject({
  isExcluded: z.boolean('Say whether the visit is excluded: true or false.'),
})
