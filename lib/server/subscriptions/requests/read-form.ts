import type { Followed } from '#lib/domain/subscriptions/subscription.ts'
import type { PageFaultStatus } from '#lib/domain/subscriptions/view.ts'
import { SUBSCRIPTION_WORDS } from '#lib/domain/subscriptions/words.ts'
import { askedValue, isFault, quoted, type SearchParams } from '../../http/request/search-params.ts'
import { isMailAddress } from '../../platform/settings/mailbox.ts'
import { listQuestion } from '../../subprocessors/selection/list-question.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'

/** What has to be corrected in a form, and the status that says so. */
export type FormFault = { status: PageFaultStatus; message: string }

/** What a form asks for; the first fault in it. */
export function readForm(
  typed: SearchParams,
  now: Date,
): { address: string; followed: Followed } | FormFault {
  const address = askedValue(typed, 'email')
  if (isFault(address)) return address
  if (address === undefined) return fault(SUBSCRIPTION_WORDS.noAddress)
  if (!isMailAddress(address)) return fault(SUBSCRIPTION_WORDS.notAddress(quoted(address)))
  const follow = [typed.follow ?? []].flat()
  const strange = follow.find((topic) => topic !== 'notices' && topic !== 'releases')
  if (strange !== undefined) return fault(SUBSCRIPTION_WORDS.notFollowed(quoted(strange)))
  if (follow.length === 0) return fault(SUBSCRIPTION_WORDS.nothingFollowed)
  const frequency = askedValue(typed, 'frequency') ?? 'at-once'
  if (isFault(frequency)) return frequency
  if (frequency !== 'at-once' && frequency !== 'weekly')
    return fault(SUBSCRIPTION_WORDS.notFrequency(quoted(frequency)))
  const selection = listQuestion(typed, shownTerms(now)?.source.terms, now)
  if ('status' in selection) return selection
  const { tier, region, services, conditions } = selection
  const notices = {
    tier,
    region,
    ...(services === undefined ? {} : { services }),
    ...(conditions === undefined ? {} : { conditions }),
  }
  const releases = follow.includes('releases')
  return { address, followed: { notices: follow.includes('notices') ? notices : null, releases, frequency } }
}

function fault(message: string): FormFault {
  return { status: 400, message }
}
