import { z } from 'zod'

/** What happened to an objection, of which its customer is told, as a job holds it. */
export const objectionMailSchema = z.object({ event: z.int() })

/** What was entered on the public page, as a job holds it: encrypted. */
export const objectionRequestSchema = z.object({ locked: z.string() })

/** A mail with a link to confirm, as a job holds it. `token`: encrypted. */
export const confirmMailSchema = z.object({ request: z.uuid(), token: z.string() })

/** What was decided, and who is told, as a job holds it. `recipient`: of the notice. */
export const decisionMailSchema = z.object({
  decision: z.int(),
  recipient: z.uuid(),
  news: z.enum(['made', 'undone']),
})
