import type { MailOutcome } from '../../mail/outcome.ts'
import { LetterPost } from '../../mail/sending/letter-post.ts'

/** Notices and reminders to customers. */
export const customersPost = new LetterPost('Notices to customers')

const REMOVED: MailOutcome = {
  outcome: 'failed',
  concerns: 'recipient',
  permanent: true,
  reason: 'Not sent: this contact was removed.',
}

/** What is recorded where the contact has no address any longer. */
export function removedContact({ address }: { address: string }): MailOutcome | null {
  return address === '' ? REMOVED : null
}
