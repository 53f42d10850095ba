import { eq } from 'drizzle-orm'
import { linkAsText } from '#lib/domain/links/link-as-text.ts'
import { LINK_FIELD_NAMES, LINK_FIELDS, type LinkText } from '#lib/domain/links/link-text.ts'
import type { TypedCode } from '#lib/domain/links/reading/given-fields.ts'
import { enumerated } from '#lib/domain/quantities/enumeration.ts'
import type { Command } from '../../db/command.ts'
import { accessCodeHash } from '../access-codes.ts'
import { addEvent } from '../history/add-event.ts'
import { recordChange } from '../record-change.ts'
import { optionRows, termsRow } from '../stored/link-rows.ts'
import { requireLink } from '../stored/own-links.ts'
import { requireTerms } from '../stored/read-terms.ts'
import { linkOptions, links } from '../tables.ts'
import { requireChangeable } from './require-state.ts'

/**
 * Has a link say something else, at the address that it has. Whose customer it is stays as it was, however the name is
 * written.
 * @throws ForbiddenError, LinksRefusal
 */
export const changeLink: Command<{ link: string; text: LinkText }, object> = async (
  { link: id, text },
  context,
) => {
  const { now, tx } = context
  const { row, link } = await requireLink(id, context)
  requireChangeable(link, now)
  const { terms, accessCode } = requireTerms(text, now)
  const code = codeAfter(accessCode, row.accessCode)
  const changed = changedFields(linkAsText(link), linkAsText(terms), code !== row.accessCode)
  if (changed.length === 0) return {}
  await tx
    .update(links)
    .set({ ...termsRow(terms), accessCode: code })
    .where(eq(links.id, id))
  await tx.delete(linkOptions).where(eq(linkOptions.link, id))
  await tx.insert(linkOptions).values(optionRows(id, terms))
  const names = changed.map((field) => LINK_FIELD_NAMES[field].toLowerCase())
  await addEvent({ link: id, step: 'changed', note: enumerated(names) }, context)
  await recordChange('links.changed', id, { after: { changed } }, context)
  return {}
}

function codeAfter(typed: TypedCode, before: string | null): string | null {
  if (typed.kind === 'set') return accessCodeHash(typed.code)
  return typed.kind === 'none' ? null : before
}

type Changed = (typeof LINK_FIELDS)[number] | 'options'

function changedFields(before: LinkText, after: LinkText, isCode: boolean): Changed[] {
  const options =
    JSON.stringify(before.options) === JSON.stringify(after.options) ? [] : (['options'] as const)
  const others = LINK_FIELDS.filter((field) =>
    field === 'accessCode' ? isCode : before[field] !== after[field],
  )
  return [...options, ...others]
}
