import { z } from 'zod'

/** A reminder that is to be sent. */
export const reminderSchema = z.strictObject({ reminder: z.uuid() })
