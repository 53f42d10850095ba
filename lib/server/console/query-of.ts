import type { z } from 'zod'
import { hasControlCharacters } from '../http/request/control-characters.ts'
import { ConsoleRefusal } from './refusal.ts'

/**
 * The query of a request of the console's pages; an empty parameter counts as left out.
 * @throws ConsoleRefusal where it asks for what there is not, or twice for the same
 */
export function queryOf<Query>(request: Request, schema: z.ZodType<Query>): Query {
  const { searchParams } = new URL(request.url)
  const given = [...searchParams].filter(([, value]) => value !== '')
  if (new Set(given.map(([name]) => name)).size < given.length)
    throw new ConsoleRefusal(400, 'Send each parameter once.')
  if (hasControlCharacters(given.flat()))
    throw new ConsoleRefusal(400, 'Remove the characters that cannot be shown.')
  const parsed = schema.safeParse(Object.fromEntries(given))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new ConsoleRefusal(
    400,
    issue?.code === 'unrecognized_keys' ? `Remove the parameter "${issue.keys[0]}".` : String(issue?.message),
  )
}
