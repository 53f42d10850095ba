import { z } from 'zod'
import { ROLES } from '#lib/domain/auth/roles.ts'

/** Whose session begins. */
export const sessionStartSchema = z.object({ person: z.uuid() })

/** The mail with an invitation, as a job holds it. `token`: encrypted. */
export const invitationMailSchema = z.object({ invitation: z.uuid(), token: z.string() })

/** An invitation that the command line left for the desk. */
export const invitationFileSchema = z.object({
  email: z.string().min(3).max(254),
  role: z.enum(ROLES),
  tokenSha256: z.string().regex(/^[0-9a-f]{64}$/),
  expiresAt: z.iso.datetime(),
})
