import { clientKey, isInside } from '../http/bounds/client.ts'
import { type Allowance, RateBound } from '../http/bounds/rate-bound.ts'
import { processShared } from '../platform/process-shared.ts'

const MINUTE = 60_000
/** Requests within a minute: of one key, and of one address, behind which a company may have several programs. */
const MOST = { key: 120, address: 600 } as const

const bounds = processShared('api-key-bounds', () => ({
  key: new RateBound(MOST.key, MINUTE),
  address: new RateBound(MOST.address, MINUTE),
}))

/**
 * Counts a request by its address, before anything is looked up.
 * @param address as the server in front has written it; one from inside the network may be a proxy's, and is not counted
 * @returns how many seconds to wait; 0 where it is allowed
 */
export function countAddress(address: string, at: number): number {
  return address === '' || isInside(address) ? 0 : bounds.address.count(clientKey(address), at).wait
}

/** Counts a request by its key. @param id of the key */
export function countKey(id: string, at: number): Allowance {
  return bounds.key.count(id, at)
}

/** What is left to a key, as draft-ietf-httpapi-ratelimit-headers-10 writes it. */
export function rateHeaders({ left, resets }: Allowance): Record<string, string> {
  return { 'RateLimit-Policy': `"key";q=${MOST.key};w=60`, RateLimit: `"key";r=${left};t=${resets}` }
}
