import { queryOptions } from '@tanstack/react-query'
import type { AskedKey, KeyLine, KeysFacts, MadeKey } from '#lib/domain/console/api-keys/view.ts'
import { ask } from './ask.ts'

const PATH = '/console/api-keys/list'

/** The API keys. */
export const keysQuery = queryOptions({
  queryKey: ['console', 'api-keys'],
  queryFn: ({ signal }) => ask<KeysFacts>(PATH, { signal }),
})

/** Makes a key; its token is in this answer and in no other. @throws ConsoleError */
export async function createKey(body: AskedKey): Promise<MadeKey> {
  return await ask(PATH, { method: 'POST', body })
}

/** Ends a key for good; its line. @throws ConsoleError */
export async function revokeKey(id: string): Promise<KeyLine> {
  return await ask(`${PATH}/${encodeURIComponent(id)}`, { method: 'DELETE', body: {} })
}
