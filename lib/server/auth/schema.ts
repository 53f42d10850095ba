import { z } from 'zod'

/** Whose session begins. */
export const sessionStartSchema = z.object({ person: z.uuid() })

/** The mail with an invitation, as a job holds it. `token`: encrypted. */
export const invitationMailSchema = z.object({ invitation: z.uuid(), token: z.string() })
