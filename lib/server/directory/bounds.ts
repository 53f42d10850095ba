import { clientKey, isInside } from '../http/bounds/client.ts'
import { RateBound } from '../http/bounds/rate-bound.ts'
import { processShared } from '../platform/process-shared.ts'

const MINUTE = 60_000
/** Requests of an address within a minute. A first synchronisation sends some twenty a second. */
const MOST = 1500

const bound = processShared('directory-bound', () => new RateBound(MOST, MINUTE))

/**
 * Counts a request by its address, before anything is looked up.
 * @param address as the server in front has written it; one from inside the network may be a proxy's, and is not counted
 * @returns how many seconds to wait; 0 where it is allowed
 */
export function countRequest(address: string, at: number): number {
  return address === '' || isInside(address) ? 0 : bound.count(clientKey(address), at).wait
}
