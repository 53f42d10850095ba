import type { MadeToken, TokenLine } from '#lib/domain/console/directory/view.ts'
import { DIRECTORY_REFUSED } from '#lib/domain/console/directory/words.ts'
import type { Command, CommandContext } from '../../db/command.ts'
import { createToken } from '../../directory/tokens/create-token.ts'
import { listTokens } from '../../directory/tokens/list-tokens.ts'
import { revokeToken } from '../../directory/tokens/revoke-token.ts'
import { isId } from '../ids.ts'
import { ConsoleRefusal } from '../refusal.ts'

/** Makes a token, which is shown this once. @throws ForbiddenError, ConsoleRefusal */
export const makeToken: Command<{ name: string }, MadeToken> = async (input, context) => {
  const outcome = await createToken(input, context)
  if (outcome.kind === 'many') throw new ConsoleRefusal(409, DIRECTORY_REFUSED.many)
  return { line: await lineOf(outcome.id, context), token: outcome.token }
}

/** Ends a token for good; its line. @throws ForbiddenError, ConsoleRefusal */
export const endToken: Command<{ token: string }, TokenLine> = async (input, context) => {
  if (!isId(input.token) || !(await revokeToken(input, context)))
    throw new ConsoleRefusal(404, DIRECTORY_REFUSED.unknown)
  return await lineOf(input.token, context)
}

async function lineOf(id: string, { actor, tx }: CommandContext): Promise<TokenLine> {
  const line = (await listTokens({ actor, db: tx })).find((one) => one.id === id)
  if (line === undefined) throw new ConsoleRefusal(404, DIRECTORY_REFUSED.unknown)
  return line
}
