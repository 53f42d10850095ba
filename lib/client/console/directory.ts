import { queryOptions } from '@tanstack/react-query'
import type { DirectoryFacts, MadeToken, TokenLine } from '#lib/domain/console/directory/view.ts'
import { ask } from './ask.ts'

const PATH = '/console/directory/list'

/** The company's directory, and how it is connected. */
export const directoryQuery = queryOptions({
  queryKey: ['console', 'directory'],
  queryFn: ({ signal }) => ask<DirectoryFacts>(PATH, { signal }),
})

/** Makes a token. @throws ConsoleError */
export async function createToken(name: string): Promise<MadeToken> {
  return await ask(PATH, { method: 'POST', body: { name } })
}

/** Ends a token for good. @throws ConsoleError */
export async function revokeToken(id: string): Promise<TokenLine> {
  return await ask(`${PATH}/${encodeURIComponent(id)}`, { method: 'DELETE', body: {} })
}
