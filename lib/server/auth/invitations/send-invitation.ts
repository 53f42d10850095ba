import { eq } from 'drizzle-orm'
import { acceptPath } from '#lib/domain/addresses.ts'
import { INVITATION_MAIL, SIGN_IN_LINK_MAIL } from '#lib/domain/auth/invitation-words.ts'
import type { Role } from '#lib/domain/auth/roles.ts'
import { roleName, rolePurpose } from '#lib/domain/auth/words.ts'
import { store } from '../../db/store.ts'
import type { JobContext } from '../../jobs/job.ts'
import { domainOf } from '../../mail/addressing/domain-of.ts'
import { messageIdOf } from '../../mail/addressing/message-id.ts'
import { withoutAddresses } from '../../mail/addressing/without-addresses.ts'
import { makeMail } from '../../mail/make-mail.ts'
import { mailLanes, sendInLane } from '../../mail/send-mail.ts'
import { systemNow } from '../../platform/clock.ts'
import { environment } from '../../platform/env.ts'
import { log } from '../../platform/logs/log.ts'
import { catalogue } from '../../terms/current.ts'
import { invitations, people } from '../tables.ts'
import { tokenHash } from '../tokens.ts'
import { type InvitationMail, unlockedToken } from './locked-token.ts'

/** Sends one; one that was withdrawn, replaced, accepted or has expired meanwhile is let go. */
export async function sendInvitationMail(
  { invitation: id, token: locked }: InvitationMail,
  { signal }: JobContext,
): Promise<void> {
  const token = unlockedToken(locked)
  const { db } = await store()
  const [row] = await db
    .select({ invitation: invitations, by: people.name })
    .from(invitations)
    .leftJoin(people, eq(people.id, invitations.invitedBy))
    .where(eq(invitations.id, id))
  if (row === undefined || row.invitation.tokenSha256 !== tokenHash(token)) return
  const { email, role, expiresAt, tokenSha256 } = row.invitation
  if (Date.parse(expiresAt) <= systemNow().getTime()) return
  const known = await db.select({ id: people.id }).from(people).where(eq(people.email, email))
  const facts = factsOf({ role, by: row.by, token, isKnown: known.length > 0 })
  const message = {
    to: email,
    subject: facts.subject,
    ...(await makeMail('subscription-request', facts)),
    messageId: messageIdOf(`invitation.${tokenSha256.slice(0, 32)}`),
  }
  const lane = await mailLanes().enterUrgently(domainOf(email), signal)
  if (typeof lane === 'string') throw new Error('The mail server answers slowly, and others go first.')
  const outcome = await sendInLane(message, lane, signal)
  if (outcome.outcome !== 'failed') return
  const reason = withoutAddresses(outcome.reason, email)
  if (outcome.concerns === 'recipient' && outcome.permanent)
    log().warn({ reason }, 'A mail with an invitation was refused for good')
  else throw new Error(reason)
}

type Sent = { role: Role; by: string | null; token: string; isKnown: boolean }

function factsOf({ role, by, token, isKnown }: Sent) {
  const { name } = catalogue().vendor
  const { PUBLIC_URL } = environment()
  const words = isKnown ? { ...INVITATION_MAIL, ...SIGN_IN_LINK_MAIL } : INVITATION_MAIL
  return {
    sender: name,
    subject: words.subject(name),
    preview: words.preview,
    heading: words.heading,
    lead: words.lead(name, by),
    followed: [
      [words.role, roleName(role)],
      [words.purpose, rolePurpose(role)],
    ] as const,
    action: { href: `${PUBLIC_URL}${acceptPath(token)}`, label: words.action },
    note: words.note,
    foot: words.foot(new URL(PUBLIC_URL).host),
  }
}
