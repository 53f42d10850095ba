import { dateInWords } from '../quantities/time/calendar-date.ts'
import type { DecisionKind } from './decision.ts'
import type { ChangeEffect } from './effect.ts'

/** What a mail about a decision tells: that it was made, or that what somebody recorded for the customer was taken back. */
export type DecisionNews = 'made' | 'undone'

const NOUNS: Readonly<Record<DecisionKind, string>> = { approved: 'approval', refused: 'refusal' }
const NAMES: Readonly<Record<DecisionKind, string>> = { approved: 'Approved', refused: 'Refused' }

/** Sentences of the mail that confirms what a customer decided on a change. */
export const DECISION_MAIL = {
  subject: (decision: DecisionKind, news: DecisionNews, title: string) =>
    news === 'made' ? `${NAMES[decision]}: ${title}` : `No longer ${decision}: ${title}`,
  preview: 'This confirms what was decided under your contract.',
  heading: (decision: DecisionKind, news: DecisionNews, isRecorded: boolean) => {
    if (news === 'undone') return `The ${NOUNS[decision]} that we had recorded was taken back`
    return `Your ${NOUNS[decision]} was ${isRecorded ? 'recorded' : 'received'}`
  },
  lead: (decision: DecisionKind, news: DecisionNews, parties: { vendor: string; under: string }) => {
    const { vendor, under } = parties
    if (news === 'undone')
      return `${vendor} had recorded the ${NOUNS[decision]} of ${under}, and has taken that back.`
    return `${vendor} has the ${NOUNS[decision]} of ${under}.`
  },
  under: (customer: string, contract: string) => `${customer} under contract ${contract}`,
  change: 'Change',
  by: 'Decided by',
  at: 'Decided on',
  where: 'Written in',
  now: 'Now',
  undecided: 'Not decided',
  effect: 'In effect for you',
  action: 'See what was decided',
  note: (vendor: string) =>
    `If this is not so, use the link before the change is in effect for you, or answer this mail: ${vendor} reads it.`,
  foot: (vendor: string) =>
    `You get this because ${vendor} told you of this change, and your contract asks for approval. Keep the link to yourself: whoever has it can decide.`,
} as const

/** From when a change holds for whoever reads it, or what it waits for: "From 1 March 2027". */
export function effectForYou(effect: ChangeEffect): string {
  switch (effect.kind) {
    case 'from':
      return `From ${dateInWords(effect.day)}`
    case 'untold':
      return 'Not before everyone at your company has the notice'
    case 'approval':
      return 'Not before you approve it'
    case 'refused':
      return 'Not at all: it was refused'
    case 'objection':
      return 'Not while your objection is open'
    case 'not-made':
      return 'Not at all: you objected'
  }
}
