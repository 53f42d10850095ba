import { z } from 'zod'
import { ROLES } from '#lib/domain/auth/roles.ts'
import { PEOPLE_REFUSED } from '#lib/domain/console/people/words.ts'
import { isMailAddress } from '../../platform/settings/mailbox.ts'

const roleSchema = z.enum(ROLES, { error: PEOPLE_REFUSED.role })

/** Whom to invite. */
export const invitationSchema = z.strictObject({
  email: z
    .string({ error: PEOPLE_REFUSED.email })
    .trim()
    .refine(isMailAddress, { error: PEOPLE_REFUSED.email }),
  role: roleSchema,
})

/** What to change of someone. */
export const personChangeSchema = z.union(
  [z.strictObject({ role: roleSchema }), z.strictObject({ disabled: z.boolean() })],
  { error: PEOPLE_REFUSED.change },
)
