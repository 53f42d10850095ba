import { momentInWords } from '../../quantities/time/instant.ts'
import { SCREENS } from '../screens.ts'
import { dayOf, daysUntil, inDays } from './days.ts'
import type { WaitingItem } from './view.ts'

/** So many days ahead the end of the certificate is told of, and said to press: a new one may take weeks to get. */
const TOLD_DAYS = 60
const PRESSING_DAYS = 14

/**
 * The certificate that signs documents, where it has expired or soon does.
 * @param notAfter when it expires, RFC 3339
 */
export function expiringCertificate(notAfter: string, at: Date): WaitingItem[] {
  const isOver = Date.parse(notAfter) <= at.getTime()
  const days = daysUntil(dayOf(new Date(notAfter)), dayOf(at))
  if (!isOver && days > TOLD_DAYS) return []
  const until = momentInWords(new Date(notAfter).toISOString())
  return [
    {
      id: 'certificate',
      pressing: isOver || days <= PRESSING_DAYS ? 'amiss' : 'soon',
      mark: isOver ? 'Expired' : `Expires ${inDays(days)}`,
      words: isOver
        ? `The certificate that signs documents expired on ${until}: no new document can be signed. Set SIGNING_P12 to a new one, then start the desk again.`
        : `The certificate that signs documents is valid until ${until}. Set SIGNING_P12 to a new one by then, and start the desk again.`,
      action: { label: 'See the certificates', path: SCREENS.releases.path },
      command: null,
    },
  ]
}
