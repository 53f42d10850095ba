import type { KeyScope } from '#lib/domain/api-keys/scopes.ts'
import type { AskedExpiry, KeyLine, MadeKey } from '#lib/domain/console/api-keys/view.ts'
import { KEY_REFUSED } from '#lib/domain/console/api-keys/words.ts'
import { dayBounds } from '#lib/domain/console/day-bounds.ts'
import { createKey } from '../../api-keys/create-key.ts'
import { listKeys } from '../../api-keys/list-keys.ts'
import { revokeKey } from '../../api-keys/revoke-key.ts'
import type { Command, CommandContext } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { isId } from '../ids.ts'
import { ConsoleRefusal } from '../refusal.ts'

const DAY = 86_400_000

type Asked = { name: string; scopes: KeyScope[]; expires: AskedExpiry }

/** Makes a key, which is shown this once. @throws ForbiddenError, ConsoleRefusal */
export const makeKey: Command<Asked, MadeKey> = async ({ expires, ...asked }, context) => {
  const outcome = await createKey({ ...asked, expiresAt: momentOf(expires) }, context)
  if (outcome.kind !== 'created')
    throw new ConsoleRefusal(outcome.kind === 'many' ? 409 : 400, KEY_REFUSED[outcome.kind])
  return { key: await lineOf(outcome.id, context), token: outcome.token }
}

/** Ends a key for good; its line. @throws ForbiddenError, ConsoleRefusal */
export const endKey: Command<{ key: string }, KeyLine> = async (input, context) => {
  if (!isId(input.key) || !(await revokeKey(input, context)))
    throw new ConsoleRefusal(404, KEY_REFUSED.unknown)
  return await lineOf(input.key, context)
}

function momentOf(expires: AskedExpiry): string {
  if ('day' in expires) return dayBounds(expires.day, expires.zone).until
  return new Date(systemNow().getTime() + expires.days * DAY).toISOString()
}

async function lineOf(id: string, { actor, tx }: CommandContext): Promise<KeyLine> {
  const line = (await listKeys(systemNow(), { actor, db: tx })).find((one) => one.id === id)
  if (line === undefined) throw new ConsoleRefusal(404, KEY_REFUSED.unknown)
  return line
}
