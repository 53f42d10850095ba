import { randomUUID } from 'node:crypto'
import { and, asc, count, eq } from 'drizzle-orm'
import { isUnprintable, keyOf, onOneLine } from '#lib/domain/contracts/customer.ts'
import { MOST_PRESET_NAME, MOST_PRESETS } from '#lib/domain/links/limits.ts'
import { linkAsText } from '#lib/domain/links/link-as-text.ts'
import { daysOf } from '#lib/domain/links/link-defaults.ts'
import type { LinkText } from '#lib/domain/links/link-text.ts'
import { LINKS_REFUSED } from '#lib/domain/links/refused-words.ts'
import { recordEntry } from '../../audit/record-entry.ts'
import type { Command, CommandContext } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { systemNow } from '../../platform/clock.ts'
import type { Asking } from '../queries/list-links.ts'
import { LinksRefusal } from '../refusal.ts'
import { requireTerms } from '../stored/read-terms.ts'
import { linkPresets } from '../tables.ts'

/** A preset of the person who asks. `days`: for how many a link of it is open. */
export type Preset = { id: string; name: string; typed: LinkText; days: number }

/** Of whom a preset never is: whom a link is for, and its access code. A reading needs some name. */
const NO_CUSTOMER = { recipient: '', accessCode: '' } as const
const SOME_NAME = '–'

/** One's own presets, by name. @throws ForbiddenError */
export async function listPresets({ actor, db }: Asking): Promise<Preset[]> {
  requirePermission(actor, 'links.read')
  if (actor.kind !== 'person') return []
  const rows = await db
    .select({
      id: linkPresets.id,
      name: linkPresets.name,
      typed: linkPresets.typed,
      days: linkPresets.days,
    })
    .from(linkPresets)
    .where(eq(linkPresets.owner, actor.id))
    .orderBy(asc(linkPresets.nameKey), asc(linkPresets.id))
  // One that was saved before there were steps has none.
  return rows.map((row) => ({ ...row, typed: { ...row.typed, steps: row.typed.steps ?? '' } }))
}

/**
 * Keeps what is typed, but for whom it is for, as a preset of one's own.
 * @throws ForbiddenError, LinksRefusal
 */
export const savePreset: Command<{ name: string; text: LinkText }, { id: string }> = async (
  { name, text },
  context,
) => {
  const { now, tx } = context
  const owner = requireOwner(context)
  const own = onOneLine(name)
  if (own === '' || own.length > MOST_PRESET_NAME || isUnprintable(name))
    throw new LinksRefusal(400, LINKS_REFUSED.presetName)
  const { terms } = requireTerms({ ...text, ...NO_CUSTOMER, customer: SOME_NAME }, now)
  const known = and(eq(linkPresets.owner, owner), eq(linkPresets.nameKey, keyOf(own)))
  const [same] = await tx.select({ name: linkPresets.name }).from(linkPresets).where(known)
  if (same !== undefined) throw new LinksRefusal(409, LINKS_REFUSED.presetTaken(same.name))
  const [total] = await tx.select({ presets: count() }).from(linkPresets).where(eq(linkPresets.owner, owner))
  if ((total?.presets ?? 0) >= MOST_PRESETS) throw new LinksRefusal(409, LINKS_REFUSED.manyPresets)
  const id = randomUUID()
  await tx.insert(linkPresets).values({
    id,
    owner,
    name: own,
    nameKey: keyOf(own),
    typed: { ...linkAsText(terms), customer: '' },
    days: daysOf({ terms, createdAt: now.toISOString() }),
    createdAt: systemNow().toISOString(),
  })
  await recordEntry({ action: 'linkPresets.saved', target: { kind: 'link-preset', id, name: null } }, context)
  return { id }
}

/** Removes a preset of one's own. @throws ForbiddenError, LinksRefusal */
export const removePreset: Command<{ preset: string }, object> = async ({ preset: id }, context) => {
  const owner = requireOwner(context)
  const [gone] = await context.tx
    .delete(linkPresets)
    .where(and(eq(linkPresets.id, id), eq(linkPresets.owner, owner)))
    .returning({ id: linkPresets.id })
  if (gone === undefined) throw new LinksRefusal(404, LINKS_REFUSED.noPreset)
  await recordEntry(
    { action: 'linkPresets.removed', target: { kind: 'link-preset', id, name: null } },
    context,
  )
  return {}
}

function requireOwner({ actor }: CommandContext): string {
  requirePermission(actor, 'links.change')
  if (actor.kind !== 'person') throw new TypeError('A preset belongs to the person who makes it.')
  return actor.id
}
