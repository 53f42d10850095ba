import type { MailMessage } from './message.ts'
import type { MailOutcome } from './outcome.ts'

/** A way for mail to leave the desk. */
export type Mailer = Readonly<{
  /**
   * Sends one message, and tells what became of it rather than throwing: one that fails is a fact to record.
   * @param signal ends the attempt early
   * @throws RangeError for a message that the program made wrongly
   */
  send(message: MailMessage, signal?: AbortSignal): Promise<MailOutcome>
  /** Lets go of idle connections. What is under way is finished. */
  close(): void
}>

/** The answer to an address that is none; it is not repeated, since it may hold anything. */
export const NO_ADDRESS = {
  outcome: 'failed',
  concerns: 'recipient',
  permanent: true,
  reason: 'The recipient is not an e-mail address.',
} as const satisfies MailOutcome
