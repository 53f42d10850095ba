import { RECEIVER_WORDS } from '#lib/domain/webhooks/words.ts'
import { quoted } from '../http/request/search-params.ts'
import { environment } from '../platform/env.ts'
import { addressFault } from './address-fault.ts'

const LONGEST = 1_000

/** The address of a receiver as it was typed, or what to correct in it. Whether it can be reached, the challenge tells. */
export function readAddress(typed: string): URL | string {
  if (typed === '') return RECEIVER_WORDS.noAddress
  if (typed.length > LONGEST) return RECEIVER_WORDS.tooLong(LONGEST)
  const url = URL.parse(typed)
  if (url === null || !/^https?:$/.test(url.protocol)) return RECEIVER_WORDS.notAddress(quoted(typed))
  return addressFault(url, environment().WEBHOOK_ALLOWED_ADDRESSES) ?? url
}
