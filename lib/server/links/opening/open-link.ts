import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { tokenHash } from '../../platform/address-tokens.ts'
import type { Reading } from '../stored/own-links.ts'
import { type StoredLink, storedLink } from '../stored/stored-link.ts'
import { linkOptions, links } from '../tables.ts'

/** A link that is open. `accessCode`: as it is stored, for `isAccessCode`; null where none is asked for. */
export type OpenedLink = { link: StoredLink; accessCode: string | null }

/**
 * The link whose address somebody has, while it is open. A token that is unknown, and one of a link that has expired or was
 * revoked, take the same work, one hash and one question to the database, and the same answer.
 * @param token as it stands in the address, whatever it is
 * @param now business time
 * @returns null where nothing is open at this address
 */
export async function openLink(token: string, now: Date, db: Reading): Promise<OpenedLink | null> {
  const rows = await db
    .select({ link: links, option: linkOptions })
    .from(links)
    .innerJoin(linkOptions, eq(linkOptions.link, links.id))
    .where(
      and(
        eq(links.tokenSha256, tokenHash(token)),
        isNull(links.revokedAt),
        gt(links.expiresAt, now.toISOString()),
      ),
    )
    .orderBy(asc(linkOptions.place))
  const [first] = rows
  if (first === undefined) return null
  const { link } = first
  return {
    link: storedLink(
      link,
      rows.map(({ option }) => option),
    ),
    accessCode: link.accessCode,
  }
}
