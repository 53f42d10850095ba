import type { PageFaultStatus } from '#lib/domain/subscriptions/view.ts'
import { WEBHOOK_WORDS } from '#lib/domain/webhook-subscriptions/words.ts'
import { type CommandContext, THE_DESK, transaction } from '../../db/command.ts'
import { store } from '../../db/store.ts'
import { isUnrecordable } from '../../db/store-error.ts'
import { HourlyBound } from '../../http/bounds/hourly-bound.ts'
import { warnOfInside } from '../../http/bounds/inside-warning.ts'
import { formFields } from '../../http/request/form-fields.ts'
import { seeOther } from '../../http/response/answer.ts'
import { now, systemNow } from '../../platform/clock.ts'
import { log } from '../../platform/logs/log.ts'
import { processShared } from '../../platform/process-shared.ts'
import { subscriptionOf } from '../../subscriptions/tokens.ts'
import { readAddress } from '../../webhooks/read-address.ts'
import { addWebhook } from '../commands/add-webhook.ts'
import { removeWebhook } from '../commands/remove-webhook.ts'
import { replaceSecret } from '../commands/replace-secret.ts'
import { type ChallengeAnswer, requestChallenge } from '../commands/request-challenge.ts'
import { webhookPath } from '../links.ts'
import { sealedShowing } from '../secrets.ts'
import { webhookFormAgain } from './form-again.ts'

/** Of one client within an hour. */
const MOST_REQUESTS = 60

const bound = processShared(
  'webhook-requests',
  () => new HourlyBound(MOST_REQUESTS, warnOfInside(log, 'changes of webhooks')),
)

/** What the page shows next: a new secret, something to correct, or how the webhook stands. */
type Next = { secret: string } | { status: PageFaultStatus; message: string } | Record<never, never>

/** Answers the buttons of a subscription's webhook, and leads back to its page. */
export async function answerWebhook(request: Request): Promise<Response> {
  const fields = (await formFields(request)) ?? new URLSearchParams()
  const token = fields.get('token') ?? ''
  const typed = (fields.get('url') ?? '').trim()
  const next = await act(request, { token, typed, action: fields.get('action') ?? '' })
  if ('secret' in next) return seeOther(webhookPath(token, { secret: next.secret }))
  if (!('status' in next)) return seeOther(webhookPath(token))
  const again = webhookFormAgain({ typed: typed.length > 1_000 ? '' : typed, fault: next })
  return seeOther(webhookPath(token, { again }))
}

/** Whoever opens this address is led to the form to subscribe: only the links of mails lead to a webhook. */
export function askForWebhook(): Response {
  return seeOther('/subscriptions')
}

async function act(
  request: Request,
  { token, typed, action }: { token: string; typed: string; action: string },
): Promise<Next> {
  const subscription = subscriptionOf(token)
  // The page says what is wrong with the link.
  if (subscription === null) return {}
  if (!bound.allows(request.headers.get('x-forwarded-for') ?? '', performance.now()))
    return { status: 429, message: WEBHOOK_WORDS.tooMany }
  const work = workOf(action, subscription, typed)
  if (typeof work === 'string') return { status: 400, message: work }
  try {
    const { db } = await store()
    return await transaction(db, { actor: THE_DESK, now: now() }, work)
  } catch (error) {
    if (!isUnrecordable(error)) throw error
    return { status: 503, message: WEBHOOK_WORDS.unreachable }
  }
}

/** What a button does; what to correct where there is none. */
function workOf(
  action: string,
  subscription: string,
  typed: string,
): ((context: CommandContext) => Promise<Next>) | string {
  const at = systemNow()
  switch (action) {
    case 'add': {
      const url = readAddress(typed)
      if (typeof url === 'string') return url
      return async (context) =>
        shownOf(await addWebhook({ subscription, url, at }, context), WEBHOOK_WORDS.onlyOne)
    }
    case 'replace-secret':
      return async (context) =>
        shownOf(await replaceSecret({ subscription, at }, context), WEBHOOK_WORDS.none)
    case 'challenge':
      return async (context) => CHALLENGED[await requestChallenge({ subscription, at }, context)]
    case 'remove':
      return async (context) => {
        await removeWebhook({ subscription }, context)
        return {}
      }
    default:
      return WEBHOOK_WORDS.notAction
  }
}

function shownOf(webhook: string | null, otherwise: string): Next {
  return webhook === null ? { status: 400, message: otherwise } : { secret: sealedShowing(webhook) }
}

const CHALLENGED: Readonly<Record<ChallengeAnswer, Next>> = {
  sent: {},
  none: { status: 400, message: WEBHOOK_WORDS.none },
  live: { status: 400, message: WEBHOOK_WORDS.isLive },
  'too-many': { status: 429, message: WEBHOOK_WORDS.tooMany },
}
