import { z } from 'zod'
import { LINKS_ASKED, LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import { MOST_OPTIONS } from '#lib/domain/links/link.ts'
import { LINK_STATES } from '#lib/domain/links/link-state.ts'
import { LINK_FIELDS, type LinkText, OPTION_FIELDS } from '#lib/domain/links/link-text.ts'
import { LINK_ORDERS } from '../../links/queries/list-orders.ts'
import { isId } from '../ids.ts'
import { fieldsOf, findText, pageAfter, typedText } from '../schema.ts'

const STATES = [...LINK_STATES, 'open'] as const
const LONGEST_TEXT = 3_000

/** Which page of links is shown. `after`: the `next` of the page before. */
export const linksQuerySchema = z.strictObject({
  find: findText(LINKS_WORDS.badFind),
  state: z.enum(STATES, { error: LINKS_WORDS.badState }).optional(),
  order: z.enum(LINK_ORDERS, { error: LINKS_WORDS.badOrder }).default('created'),
  after: pageAfter(LONGEST_TEXT, LINKS_WORDS.badAfter).optional(),
})

const text = typedText(LONGEST_TEXT, LINKS_ASKED.unprintable)

const typed = text(LINKS_ASKED.form)

/** A link as it is typed. How many options it may have is said as of any other field. */
export const linkSchema: z.ZodType<LinkText> = z.strictObject(
  {
    ...fieldsOf(LINK_FIELDS, typed),
    options: z
      .array(z.strictObject(fieldsOf(OPTION_FIELDS, typed), { error: LINKS_ASKED.form }), {
        error: LINKS_ASKED.form,
      })
      .max(MOST_OPTIONS, { error: LINKS_ASKED.form }),
  },
  { error: LINKS_ASKED.form },
)

/** A new last day. */
export const extendSchema = z.strictObject({ lastDay: text(LINKS_ASKED.day) }, { error: LINKS_ASKED.day })

/** Why a link is revoked. */
export const revokeSchema = z.strictObject(
  { reason: text(LINKS_ASKED.reason) },
  { error: LINKS_ASKED.reason },
)

/** The token of a link, which only whoever has just made it has. */
export const sendSchema = z.strictObject(
  { token: z.string({ error: LINKS_ASKED.token }).max(100, { error: LINKS_ASKED.token }) },
  { error: LINKS_ASKED.token },
)

/** What is kept as a preset. */
export const presetSchema = z.strictObject(
  { name: text(LINKS_ASKED.preset), typed: linkSchema },
  { error: LINKS_ASKED.preset },
)

const id = z.string({ error: LINKS_ASKED.people }).refine(isId, { error: LINKS_ASKED.people })

/** Whose links go to whom. */
export const handOverSchema = z.strictObject({ from: id, to: id }, { error: LINKS_ASKED.people })

/** Which customers are looked for. */
export const namesQuerySchema = z.strictObject({
  find: findText(LINKS_ASKED.find),
})
