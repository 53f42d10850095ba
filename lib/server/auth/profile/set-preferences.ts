import { eq } from 'drizzle-orm'
import { recordEntry } from '../../audit/record-entry.ts'
import type { Command } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { systemNow } from '../../platform/clock.ts'
import { people } from '../tables.ts'

/** `timeZone`: as IANA names it, null for that of the browser; `theme`: null for that of the system. */
export type Preferences = { name: string; timeZone: string | null; theme: 'light' | 'dark' | null }

/**
 * Changes the actor's own name, time zone and theme.
 * @returns whether anything changed
 * @throws RangeError for a time zone that there is not, and a name that is empty or longer than 100 characters
 */
export const setPreferences: Command<Preferences, boolean> = async ({ name, timeZone, theme }, context) => {
  const { actor, tx } = context
  requirePermission(actor, 'profile.change')
  if (actor.kind !== 'person') return false
  const typed = name.trim().replace(/\s+/g, ' ')
  if (typed === '' || typed.length > 100)
    throw new RangeError('Enter your name, with at most 100 characters.')
  if (timeZone !== null && !isTimeZone(timeZone))
    throw new RangeError(
      `There is no time zone ${JSON.stringify(timeZone)}. Enter one, for example Europe/Berlin.`,
    )
  const [before] = await tx
    .select({ name: people.name, timeZone: people.timeZone, theme: people.theme })
    .from(people)
    .where(eq(people.id, actor.id))
    .for('update')
  const after = { name: typed, timeZone, theme }
  if (before === undefined || JSON.stringify(before) === JSON.stringify(after)) return false
  await tx
    .update(people)
    .set({ ...after, updatedAt: systemNow() })
    .where(eq(people.id, actor.id))
  await recordEntry(
    { action: 'profile.changed', target: { kind: 'person', id: actor.id, name: typed }, before, after },
    context,
  )
  return true
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return /^[A-Za-z]/.test(name)
  } catch {
    return false
  }
}
