import { LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import type { CommandContext } from '../../db/command.ts'
import { isLinksRefusal } from '../../links/refusal.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { isId } from '../ids.ts'
import { ConsoleRefusal } from '../refusal.ts'

/** Carries a command out. @throws ConsoleRefusal with what to do where it refuses */
export async function unlessRefused<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (isLinksRefusal(error)) throw new ConsoleRefusal(error.status, error.message, error.fields)
    throw error
  }
}

/** Has nobody ask a database for what is no id. @throws ForbiddenError, ConsoleRefusal */
export function requireId(id: string, { actor }: Pick<CommandContext, 'actor'>): void {
  requirePermission(actor, 'links.change')
  if (!isId(id)) throw new ConsoleRefusal(404, LINKS_WORDS.unknown)
}
