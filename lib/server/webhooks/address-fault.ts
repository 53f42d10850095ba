import { hostAndPort } from './receiver.ts'

/**
 * What is wrong with the address of a receiver before anything is sent; null if nothing is. Whether it is on the public
 * internet shows when it is reached.
 * @param allowed the addresses of WEBHOOK_ALLOWED_ADDRESSES
 */
export function addressFault(url: URL | null, allowed: readonly string[]): string | null {
  if (url === null || !/^https?:$/.test(url.protocol)) return 'Enter an https address.'
  if (url.username !== '' || url.password !== '') return 'Enter the address without a user name or password.'
  return url.protocol === 'https:' || allowed.includes(hostAndPort(url))
    ? null
    : 'Enter an https address. Plain http would show the event to others.'
}
