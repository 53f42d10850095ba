import { isStaff } from '../../auth/sessions/staff-cookie.ts'
import { environment } from '../../platform/env.ts'
import { plainAddress } from '../../platform/plain-address.ts'
import { type ProxyTrust, trustProxies } from '../../platform/trusted-proxy.ts'

let inside: ProxyTrust | null = null

/**
 * Whether the vendor's own people ask: from a browser that is signed in to the console, or from LINK_INTERNAL_NETWORKS.
 * @param address as the server in front has written it
 * @param at the system's clock
 */
export function isByVendor(headers: Headers, address: string, at: Date): boolean {
  inside ??= trustProxies(environment().LINK_INTERNAL_NETWORKS)
  return isStaff(headers, at) || inside(plainAddress(address) ?? address)
}
