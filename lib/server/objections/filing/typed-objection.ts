import { isUnprintable, onOneLine } from '#lib/domain/contracts/customer.ts'
import { MOST_GROUNDS, MOST_NAME } from '#lib/domain/objections/limits.ts'
import { OBJECTION_WORDS } from '#lib/domain/objections/words.ts'
import { ObjectionsRefusal } from '../refusal.ts'

/** What somebody objects to, why, and who they are. */
export type Filed = { who: string; changes: readonly string[]; grounds: string }

/**
 * What a form holds, as it is kept: the name on one line, the reasons with lines that end as on every other machine.
 * @throws ObjectionsRefusal with what to correct first
 */
export function filedIn(typed: URLSearchParams): Filed {
  const changes = [...new Set(typed.getAll('change'))]
  const grounds = (typed.get('grounds') ?? '').replaceAll(/\r\n?/g, '\n').trim()
  const who = nameIn(typed)
  if (changes.length === 0) throw new ObjectionsRefusal(400, OBJECTION_WORDS.noChange)
  if (grounds === '') throw new ObjectionsRefusal(400, OBJECTION_WORDS.noGrounds)
  if (grounds.length > MOST_GROUNDS) throw new ObjectionsRefusal(400, OBJECTION_WORDS.longGrounds)
  if (isUnprintable(grounds)) throw new ObjectionsRefusal(400, OBJECTION_WORDS.unprintable)
  return { who, changes, grounds }
}

/** The name of whoever sends a form. @throws ObjectionsRefusal where it is none */
export function nameIn(typed: URLSearchParams): string {
  const who = onOneLine(typed.get('name') ?? '')
  if (who === '') throw new ObjectionsRefusal(400, OBJECTION_WORDS.noName)
  if (who.length > MOST_NAME) throw new ObjectionsRefusal(400, OBJECTION_WORDS.longName)
  if (isUnprintable(who)) throw new ObjectionsRefusal(400, OBJECTION_WORDS.unprintable)
  return who
}
