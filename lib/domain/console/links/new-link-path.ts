import { type AskedFields, PREFILLED } from '../../links/prefill/prefill.ts'
import { SCREENS } from '../screens.ts'

/** So long an address leads back after signing in; what a longer one asks for is let go of. */
const LONGEST = 500

/** The address of the form of a new link with what it was asked for, so that whoever has to sign in first finds it filled in. */
export function newLinkPath(asked: AskedFields): string {
  const path = `${SCREENS.links.path}/new`
  const known = ['of', ...PREFILLED].flatMap((name) => {
    const value = asked[name]
    return typeof value === 'string' && value !== '' ? [[name, value]] : []
  })
  const query = new URLSearchParams(known).toString()
  return query === '' || path.length + query.length >= LONGEST ? path : `${path}?${query}`
}
