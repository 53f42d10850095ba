import type { LinkText } from '#lib/domain/links/link-text.ts'
import { type LinkCatalogue, type ReadLink, readLink } from '#lib/domain/links/reading/read-link.ts'
import { contractCatalogue } from '../../contracts/contract-catalogue.ts'
import { isMailAddress } from '../../platform/settings/mailbox.ts'
import { LinksRefusal } from '../refusal.ts'

/** What a link may refer to at a moment of business time. */
export function linkCatalogue(at: Date): LinkCatalogue {
  return { ...contractCatalogue(at), isAddress: isMailAddress }
}

/**
 * What is typed of a link, once it is read.
 * @throws LinksRefusal with everything that is wrong with it
 */
export function requireTerms(text: LinkText, now: Date): Extract<ReadLink, { ok: true }> {
  const read = readLink(text, linkCatalogue(now), now)
  if (read.ok) return read
  throw new LinksRefusal(400, read.faults.map(({ message }) => message).join(' '), read.faults)
}
