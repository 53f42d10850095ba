import { NOTICES_WORDS } from '#lib/domain/console/notices/words.ts'
import { isContractsRefusal } from '../../contracts/refusal.ts'
import { isNoticesRefusal } from '../../notices/commands/refusal.ts'
import { isId } from '../ids.ts'
import { ConsoleRefusal } from '../refusal.ts'

/** Makes a change of a notice or a recipient; what commands refuse, in the console's own words. @throws ConsoleRefusal */
export async function asked<Answer extends object>(
  id: string,
  change: () => Promise<Answer>,
): Promise<Answer> {
  if (!isId(id)) throw new ConsoleRefusal(404, NOTICES_WORDS.unknown)
  try {
    return await change()
  } catch (error) {
    if (isNoticesRefusal(error)) throw new ConsoleRefusal(error.kind === 'unknown' ? 404 : 409, error.message)
    if (isContractsRefusal(error))
      throw new ConsoleRefusal(error.kind === 'invalid' ? 400 : 409, error.message)
    throw error
  }
}
