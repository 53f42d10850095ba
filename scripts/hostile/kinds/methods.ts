import { ADDRESSES, DOCUMENTS } from '../addresses.ts'
import type { Kind } from '../attack.ts'
import { requestText } from '../request-text.ts'

const METHODS = [
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'HEAD',
  'TRACE',
  'PROPFIND',
  'LOCK',
  'PURGE',
  'QUERY',
] as const

/** Methods that an address does not take. */
export const methods: Kind = {
  name: 'methods',
  make: (random) => {
    const method = random.pick(METHODS)
    const target = random.pick([...ADDRESSES, ...DOCUMENTS, '/no-such-page', '/api/v1/no-such'])
    const headers = random.once(3)
      ? ([
          ['Origin', 'https://attacker.example'],
          ['Access-Control-Request-Method', method],
        ] as const)
      : []
    return { steps: [requestText({ method, target, headers })], methods: [method], ends: 'answered' }
  },
}
