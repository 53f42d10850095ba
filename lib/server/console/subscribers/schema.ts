import { z } from 'zod'
import { SUBSCRIBER_WORDS } from '#lib/domain/console/subscribers/words.ts'
import { isId } from '../ids.ts'

/** Which page of subscribers is shown. `after`: the `next` of the page before. */
export const subscribersQuerySchema = z.strictObject({
  find: z.string().trim().max(254, { error: SUBSCRIBER_WORDS.badFind }).default(''),
  after: z
    .string()
    .transform((text, context) => {
      const [id = '', address = ''] = splitAt(text, text.indexOf(' '))
      if (isId(id) && address !== '' && address.length <= 254) return { id, address }
      context.addIssue({ code: 'custom', message: SUBSCRIBER_WORDS.badAfter })
      return z.NEVER
    })
    .optional(),
})

function splitAt(text: string, at: number): string[] {
  return at === -1 ? [] : [text.slice(0, at), text.slice(at + 1)]
}
