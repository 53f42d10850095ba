import { z } from 'zod'

/** The data of the job that mails a question to whoever prepared the link. */
export const questionMailSchema = z.strictObject({ question: z.uuid() })
