import type { DecisionNews } from '#lib/domain/objections/decision-mail-words.ts'

/** A job to be sent: a decision that was made or taken back, and which recipient of the notice is told. */
export type DecisionMail = { decision: number; recipient: string; news: DecisionNews }
