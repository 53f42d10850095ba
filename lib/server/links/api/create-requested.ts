import { and, eq, lt, sql } from 'drizzle-orm'
import type { LinkText } from '#lib/domain/links/link-text.ts'
import { LINKS_REFUSED } from '#lib/domain/links/refused-words.ts'
import { canonicalJson } from '#lib/domain/quantities/canonical-json.ts'
import { DAY } from '#lib/domain/quantities/time/duration.ts'
import { people } from '../../auth/tables.ts'
import { ADVISORY_LOCKS } from '../../db/advisory-locks.ts'
import type { Command, CommandContext } from '../../db/command.ts'
import { ApiError } from '../../http/response/api-error.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { systemNow } from '../../platform/clock.ts'
import { keyedHash } from '../../platform/secrets.ts'
import { sha256 } from '../../platform/sha256.ts'
import { createLink, type MadeLink } from '../commands/create-link.ts'
import { LinksRefusal } from '../refusal.ts'
import { linkRequests } from '../tables.ts'
import { requestedToken } from '../tokens.ts'

/** So long a request that is repeated is answered as before, in milliseconds. */
const REMEMBERED = DAY

/** `owner`: e-mail address of the person whose link it is to be. `key`: what the program calls its request. */
export type RequestedLink = { text: LinkText; owner: string; key: string }

/**
 * Makes a link that a program asks for, once: the same request again within a day is answered with the same link and address.
 * @throws ForbiddenError, LinksRefusal, ApiError where another request was called the same
 */
export const createRequested: Command<RequestedLink, MadeLink> = async ({ text, owner, key }, context) => {
  const { actor, tx } = context
  requirePermission(actor, 'links.change')
  if (actor.kind !== 'api-key') throw new TypeError('Only a program calls its requests by a key.')
  const at = systemNow()
  await tx
    .delete(linkRequests)
    .where(lt(linkRequests.createdAt, new Date(at.getTime() - REMEMBERED).toISOString()))
  const keySha256 = sha256(key)
  const request = `${actor.id} ${keySha256}`
  await tx.execute(sql`select pg_advisory_xact_lock(${ADVISORY_LOCKS.linkRequests}, hashtext(${request}))`)
  const [known] = await tx
    .select()
    .from(linkRequests)
    .where(and(eq(linkRequests.program, actor.id), eq(linkRequests.keySha256, keySha256)))
  // Keyed, since an access code that anyone could guess is among what was asked for.
  const askedSha256 = keyedHash(canonicalJson({ text, owner }), 'request for a tailored link').toString('hex')
  if (known !== undefined) {
    if (known.askedSha256 !== askedSha256)
      throw new ApiError('idempotency-key-reused', LINKS_REFUSED.otherRequest)
    return { id: known.link, token: requestedToken(known.link) }
  }
  const made = await createLink(
    { text, owner: await personWith(owner, context), tokenOf: requestedToken },
    context,
  )
  await tx
    .insert(linkRequests)
    .values({ program: actor.id, keySha256, askedSha256, link: made.id, createdAt: at.toISOString() })
  return made
}

async function personWith(email: string, { tx }: CommandContext): Promise<string> {
  const [person] = await tx
    .select({ id: people.id })
    .from(people)
    .where(eq(people.email, email.trim().toLowerCase()))
  if (person === undefined) {
    const message = LINKS_REFUSED.noOwner
    throw new LinksRefusal(400, message, [{ field: 'owner', given: email, message }])
  }
  return person.id
}
