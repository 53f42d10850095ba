import { and, desc, eq } from 'drizzle-orm'
import { momentInWords } from '#lib/domain/quantities/time/instant.ts'
import { SUBSCRIPTION_WORDS } from '#lib/domain/subscriptions/words.ts'
import type { WebhookFacts, WebhookPageFacts } from '#lib/domain/webhook-subscriptions/view.ts'
import { WEBHOOK_WORDS, webhookStandsInWords } from '#lib/domain/webhook-subscriptions/words.ts'
import { webhookState } from '#lib/domain/webhooks/state.ts'
import { THE_DESK, transaction } from '../../db/command.ts'
import type { Database } from '../../db/open-store.ts'
import { store } from '../../db/store.ts'
import { isUnrecordable } from '../../db/store-error.ts'
import { type SearchParams, shownAgain } from '../../http/request/search-params.ts'
import { systemNow } from '../../platform/clock.ts'
import { followedAt } from '../../subscriptions/followed-words.ts'
import { subscriptions } from '../../subscriptions/tables.ts'
import { subscriptionOf } from '../../subscriptions/tokens.ts'
import { catalogue } from '../../terms/current.ts'
import { showSecret } from '../commands/show-secret.ts'
import { openWebhookFormAgain } from '../requests/form-again.ts'
import { openedShowing } from '../secrets.ts'
import { subscriptionWebhooks, webhookAttempts } from '../tables.ts'

const MOST_TRIES = 5

/** The page of a subscription's webhook, by the token of every mail to it. A new secret is shown the first time alone. */
export async function webhookPage(asked: SearchParams, now: Date): Promise<WebhookPageFacts> {
  const { legalName } = catalogue().vendor
  const token = shownAgain(asked, 'token')
  const subscription = subscriptionOf(token)
  if (subscription === null)
    return { legalName, kind: 'fault', status: 404, message: SUBSCRIPTION_WORDS.unknownLeave }
  try {
    const { db } = await store()
    const [own] = await db.select().from(subscriptions).where(eq(subscriptions.id, subscription))
    if (own === undefined || own.confirmedAt === null)
      return { legalName, kind: 'fault', status: 410, message: SUBSCRIPTION_WORDS.ended }
    const again = openWebhookFormAgain(shownAgain(asked, 'again'))
    return {
      legalName,
      kind: 'shown',
      token,
      followed: followedAt(own, now),
      webhook: await webhookOf(subscription, db),
      secret: await secretFor(openedShowing(shownAgain(asked, 'secret')), subscription, { db, now }),
      typed: again?.typed ?? '',
      fault: again?.fault ?? null,
    }
  } catch (error) {
    if (!isUnrecordable(error)) throw error
    return { legalName, kind: 'fault', status: 503, message: WEBHOOK_WORDS.unreachable }
  }
}

async function secretFor(
  webhook: string | null,
  subscription: string,
  { db, now }: { db: Database; now: Date },
): Promise<string | null> {
  if (webhook === null) return null
  return await transaction(db, { actor: THE_DESK, now }, (context) =>
    showSecret({ webhook, subscription, at: systemNow() }, context),
  )
}

async function webhookOf(subscription: string, db: Database): Promise<WebhookFacts | null> {
  const [own] = await db
    .select()
    .from(subscriptionWebhooks)
    .where(eq(subscriptionWebhooks.subscription, subscription))
  if (own === undefined) return null
  const attempts = await db
    .select()
    .from(webhookAttempts)
    .where(and(eq(webhookAttempts.webhook, own.id)))
    .orderBy(desc(webhookAttempts.id))
    .limit(MOST_TRIES)
  const state = webhookState(own)
  return {
    host: own.host,
    state,
    stands: webhookStandsInWords(state),
    tries: attempts.map(({ at, said }) => `${momentInWords(at)}: ${said}`),
  }
}
