import { environment } from '../platform/env.ts'
import { leaveToken } from './tokens.ts'

/** The page that a link to confirm leads to. */
export function confirmAddress(token: string): string {
  return `${environment().PUBLIC_URL}/subscriptions/confirm?token=${token}`
}

/** The page on which a subscription is ended. */
export function leavePage(token: string): string {
  return `${environment().PUBLIC_URL}/subscriptions/leave?token=${token}`
}

/** The address at which a mail program ends a subscription by a POST (RFC 8058). Whoever opens it is led to the page. */
export function leaveAddress(subscription: string): string {
  return `${environment().PUBLIC_URL}/subscriptions/leave/now?token=${leaveToken(subscription)}`
}
