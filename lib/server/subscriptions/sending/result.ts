import type { MailOutcome } from '../../mail/outcome.ts'
import type { Letter } from './letters.ts'

/** What became of a letter at a moment of the system's clock. */
export type Result = { letter: Letter; outcome: MailOutcome; at: Date }
