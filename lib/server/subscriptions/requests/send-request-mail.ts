import { eq } from 'drizzle-orm'
import { store } from '../../db/store.ts'
import { isStoreUnavailable } from '../../db/store-error.ts'
import type { JobContext } from '../../jobs/job.ts'
import { domainOf } from '../../mail/addressing/domain-of.ts'
import { messageIdOf } from '../../mail/addressing/message-id.ts'
import { withoutAddresses } from '../../mail/addressing/without-addresses.ts'
import { makeMail } from '../../mail/make-mail.ts'
import type { MailFailure } from '../../mail/outcome.ts'
import { mailLanes, sendInLane } from '../../mail/send-mail.ts'
import { systemNow } from '../../platform/clock.ts'
import { log } from '../../platform/logs/log.ts'
import { leaveAddress, leavePage } from '../links.ts'
import { confirmMail, standingMail } from '../mails/request-mails.ts'
import { subscriptionRequests, subscriptions } from '../tables.ts'
import { leaveToken } from '../tokens.ts'
import { type RequestMail, unlockedToken } from './request-mail.ts'

/** A mail that no server has taken yet. Its message holds no address. */
class MailWaitsError extends Error {
  override name = 'MailWaitsError'
}

const WAITS = {
  slow: 'The mail server answers slowly for the domain of this address, and others go first.',
  'left-alone': 'The mail server did not answer for the domain of this address a moment ago.',
} as const

/** Sends one; one whose subscription has ended, or whose link has expired meanwhile, is let go. */
export async function sendRequested({ request, token }: RequestMail, { signal }: JobContext): Promise<void> {
  const { db } = await store()
  const [row] = await db
    .select()
    .from(subscriptionRequests)
    .innerJoin(subscriptions, eq(subscriptions.id, subscriptionRequests.subscription))
    .where(eq(subscriptionRequests.id, request))
  if (row === undefined || Date.parse(row.subscription_requests.expiresAt) <= systemNow().getTime()) return
  const { address, id } = row.subscriptions
  const followed = { ...row.subscriptions, frequency: row.subscription_requests.frequency }
  const mail =
    token === null
      ? standingMail(followed, leavePage(leaveToken(id)))
      : confirmMail(followed, unlockedToken(token))
  const { html, text } = await makeMail(mail.name, mail.facts)
  const message = {
    to: address,
    subject: mail.facts.subject,
    html,
    text,
    messageId: messageIdOf(`request.${request}`),
    ...(token === null ? { unsubscribe: leaveAddress(id) } : {}),
  }
  const lane = await mailLanes().enterUrgently(domainOf(address), signal)
  if (typeof lane === 'string') throw new MailWaitsError(WAITS[lane])
  const outcome = await sendInLane(message, lane, signal)
  if (outcome.outcome === 'failed') judge(outcome, address)
}

/** @throws MailWaitsError where it is to be tried again */
function judge({ concerns, permanent, reason }: MailFailure, address: string): void {
  const said = withoutAddresses(reason, address)
  if (concerns === 'recipient' && permanent)
    log().info({ reason: said }, 'A mail to confirm a subscription was refused for good')
  else throw new MailWaitsError(said)
}

const REPEAT_AFTER = 60_000
const MOST_TOLD = 100
const told = new Map<string, number>()

/** Says in the log why mails to confirm wait: once a minute for each reason. */
export function tellThatItWaits(_: RequestMail, err: unknown): void {
  if (isStoreUnavailable(err)) return
  const reason = err instanceof Error ? err.message : String(err)
  if (performance.now() - (told.get(reason) ?? Number.NEGATIVE_INFINITY) < REPEAT_AFTER) return
  if (told.size >= MOST_TOLD) told.clear()
  told.set(reason, performance.now())
  if (err instanceof MailWaitsError)
    log().warn({ reason }, 'A mail to confirm a subscription waits: the mail server did not take it')
  else log().error({ err }, 'A mail to confirm a subscription could not be sent; it is tried again')
}
