import { z } from 'zod'
import { NOTICES_WORDS } from '#lib/domain/console/notices/words.ts'
import { RECIPIENT_STATES } from '#lib/domain/notices/progress.ts'
import { isId } from '../ids.ts'
import { findText } from '../schema.ts'

/** Which recipients of a notice are shown. `after`: the `next` of the page before. */
export const recipientsQuerySchema = z.strictObject({
  state: z.enum(RECIPIENT_STATES, { error: NOTICES_WORDS.badState }).optional(),
  find: findText(NOTICES_WORDS.badFind),
  after: z.string().refine(isId, { error: NOTICES_WORDS.badAfter }).optional(),
})

/** Whether a notice is held. */
export const pauseSchema = z.strictObject(
  { pause: z.boolean({ error: NOTICES_WORDS.noChange }) },
  { error: NOTICES_WORDS.noChange },
)

/** The address that takes the place of another. */
export const addressSchema = z.strictObject(
  { address: z.string({ error: NOTICES_WORDS.noAddress }).trim().min(1, { error: NOTICES_WORDS.noAddress }) },
  { error: NOTICES_WORDS.noAddress },
)
