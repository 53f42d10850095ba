import { requestFault } from '../../http/request/request-check.ts'

/** What chooses among terms wherever it stands in an address. */
export const CHOICES = ['version', 'on', 'tier', 'region'] as const
export type Choice = (typeof CHOICES)[number]

/** The address of a page as it was asked for, and what its query chooses; values without the space around them. */
export type AskedAddress = {
  path: string
  given: Readonly<Partial<Record<Choice, string>>>
  /** The first that comes more than once: either value would be a guess. */
  twice: Choice | null
  query: URLSearchParams
}

/**
 * Reads the target of a request. Null where nothing is chosen: all other parameters are left alone. Null too for what is
 * no path of this site: anyone can link to the page of refusals with `//evil.example` as the address, and its links would
 * lead there.
 */
export function readAddress(target: string): AskedAddress | null {
  const mark = target.indexOf('?')
  if (mark === -1 || requestFault('GET', target, undefined) !== undefined) return null
  const query = new URLSearchParams(target.slice(mark))
  const given = Object.fromEntries(
    CHOICES.flatMap((name) => {
      const value = query.get(name)?.trim() ?? ''
      return value === '' ? [] : [[name, value]]
    }),
  )
  const twice = CHOICES.find((name) => query.getAll(name).length > 1) ?? null
  return Object.keys(given).length === 0 && twice === null
    ? null
    : { path: target.slice(0, mark), given, twice, query }
}

/** The same address with some parameters set, or removed where they are null. */
export function addressWith(
  { path, query }: AskedAddress,
  changes: Readonly<Record<string, string | null>>,
): string {
  const changed = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) changed.delete(name)
    else changed.set(name, value)
  }
  const text = changed.toString()
  return text === '' ? path : `${path}?${text}`
}
