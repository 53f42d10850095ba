import type { MailOutcome } from '../outcome.ts'

/** A mail to be sent, whatever it is about. */
export type Addressed = { address: string }

/** What became of a letter at a moment of the system's clock. */
export type Result<Letter extends Addressed> = { letter: Letter; outcome: MailOutcome; at: Date }
