import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import { PASSKEY_REFUSED } from '#lib/domain/auth/passkey-words.ts'
import { isTimeZone } from '#lib/domain/console/moment-words.ts'
import { PROFILE_REFUSED } from '#lib/domain/console/profile/words.ts'
import { LINK_MAILS } from '#lib/domain/links/telling/link-mails.ts'
import { newPasskeySchema } from '../../auth/schema.ts'
import { hasControlCharacters } from '../../http/request/control-characters.ts'

const password = z.string({ error: PROFILE_REFUSED.missing }).min(1, { error: PROFILE_REFUSED.missing })

/** The current password and the new one, twice. */
export const passwordChangeSchema = z
  .strictObject({ current: password, next: password, repeated: password })
  .refine(({ next, repeated }) => next === repeated, { error: PROFILE_REFUSED.differ })

/** A code of an authenticator app. */
export const codeSchema = z.strictObject({
  code: z
    .string({ error: PROFILE_REFUSED.noCode })
    .regex(/^\s*(?:\d\s*){6}$/, { error: PROFILE_REFUSED.noCode }),
})

/** A passkey that the browser has made, with the name that its owner gives it. */
export const namedPasskeySchema = z.strictObject({
  name: z
    .string({ error: PASSKEY_REFUSED.name })
    .transform((name) => name.trim().replace(/ +/g, ' '))
    .refine((name) => name !== '' && name.length <= 60 && !hasControlCharacters([name]), {
      error: PASSKEY_REFUSED.name,
    }),
  answer: z.custom<RegistrationResponseJSON>((answer) => newPasskeySchema.safeParse(answer).success, {
    error: PASSKEY_REFUSED.wrong,
  }),
})

/** What to change of how one sees the console. */
export const profileChangeSchema = z.strictObject({
  name: z
    .string({ error: PROFILE_REFUSED.name })
    .transform((name) => name.trim().replace(/ +/g, ' '))
    .refine((name) => name !== '' && name.length <= 100 && !hasControlCharacters([name]), {
      error: PROFILE_REFUSED.name,
    })
    .optional(),
  timeZone: z
    .string({ error: PROFILE_REFUSED.zone })
    .refine(isTimeZone, { error: PROFILE_REFUSED.zone })
    .nullable()
    .optional(),
  theme: z.enum(['light', 'dark'], { error: PROFILE_REFUSED.theme }).nullable().optional(),
  linkMails: z
    .partialRecord(z.enum(LINK_MAILS), z.boolean({ error: PROFILE_REFUSED.linkMails }), {
      error: PROFILE_REFUSED.linkMails,
    })
    .optional(),
})
