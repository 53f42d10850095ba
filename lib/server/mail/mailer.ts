import type { MailMessage } from './message.ts'
import type { MailOutcome } from './outcome.ts'

/** What ends an attempt to send a mail early. */
export type SendBounds = Readonly<{
  signal?: AbortSignal
  /** Ends it only while nothing of the mail's text is on its way, so that it was surely not taken. */
  giveWay?: AbortSignal
  /** Told when there is a connection, and the mail server is asked to take the mail. */
  begin?: () => void
}>

/** A way for mail to leave the desk. */
export type Mailer = Readonly<{
  /**
   * Sends one message, and tells what became of it rather than throwing: one that fails is a fact to record.
   * @param bounds what ends the attempt early
   * @throws RangeError for a message that the program made wrongly
   */
  send(message: MailMessage, bounds?: SendBounds): Promise<MailOutcome>
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
