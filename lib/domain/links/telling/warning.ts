import { DAY } from '../../quantities/time/duration.ts'
import { ENDING, isOpen, type LinkRecord, linkState } from '../link-state.ts'

/**
 * Whether the owner of a link is to be warned by a moment of business time that it ends: seven days before. Whoever makes a
 * link for a week or less knows that, and is warned on its last day; of one for a day alone, not at all.
 */
export function isWarningDue(link: LinkRecord & { createdAt: string }, at: Date): boolean {
  if (!isOpen(linkState(link, at))) return false
  const ends = Date.parse(link.expiresAt)
  const length = ends - Date.parse(link.createdAt)
  if (length <= DAY) return false
  return ends - at.getTime() <= (length > ENDING ? ENDING : DAY)
}
