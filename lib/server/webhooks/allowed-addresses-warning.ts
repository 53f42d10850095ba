import { environment } from '../platform/env.ts'

/** What to warn of at the start and in the health answer; null where the guard has no hole. */
export function allowedAddressesWarning(): string | null {
  const allowed = environment().WEBHOOK_ALLOWED_ADDRESSES
  return allowed.length === 0
    ? null
    : `WEBHOOK_ALLOWED_ADDRESSES lets webhooks reach ${allowed.join(', ')}, even inside your network and without https`
}
