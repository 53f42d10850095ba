import { isChangeable, isOpen, type LinkRecord, linkState } from '#lib/domain/links/link-state.ts'
import { LINKS_REFUSED } from '#lib/domain/links/refused-words.ts'
import { LinksRefusal } from '../refusal.ts'

/** Lets a link pass that is open. @throws LinksRefusal with what to do about any other */
export function requireOpen(link: LinkRecord, now: Date): void {
  const state = linkState(link, now)
  if (isOpen(state)) return
  throw new LinksRefusal(409, state === 'expired' ? LINKS_REFUSED.expired : LINKS_REFUSED.over)
}

/** Lets a link pass that can still be changed. @throws LinksRefusal for one that was revoked */
export function requireChangeable(link: LinkRecord, now: Date): void {
  if (!isChangeable(linkState(link, now))) throw new LinksRefusal(409, LINKS_REFUSED.over)
}
