import type { DecisionKind } from '../../objections/decision.ts'
import type { ObjectionStanding, Outcome } from '../../objections/objection.ts'

/** An objection in a line. Moments are RFC 3339. */
export type ObjectionLine = {
  id: string
  reference: string
  customer: string
  contract: string
  /** Of the notice, with its public page. */
  title: string
  href: string
  standing: ObjectionStanding
  isLate: boolean
  receivedAt: string
  /** The day on which it came, in words, where it was entered by hand: nobody knows the moment. */
  receivedOn: string | null
  /** By when it has to be answered: "25 December 2026, 24:00 UTC"; null where it is answered, or nothing has to be. */
  answer: { by: string; daysLeft: number } | null
  /** The last day that the customer may end the contract; null where that does not follow. */
  exit: string | null
}

/** A contract that has to approve a change, and what it said. */
export type ApprovalLine = {
  notice: string
  contract: string
  customer: string
  name: string
  title: string
  href: string
  /** "1 March 2027". */
  effective: string
  decision: { id: number; kind: DecisionKind; words: string; canUndo: boolean } | null
}

/** What the screen "Objections" shows. `daysLeft`: of an answer, negative where it is overdue. */
export type ObjectionsFacts = {
  objections: readonly ObjectionLine[]
  approvals: readonly ApprovalLine[]
  at: string
}

/** Which objections are shown; empty for all. */
export type ObjectionsQuestion = {
  standing: string
  time: '' | 'in-time' | 'late'
  answer: '' | 'due' | 'overdue'
}

/** An objection with all that is known of it. */
export type ObjectionPage = {
  line: ObjectionLine
  lines: readonly { label: string; words: string }[]
  grounds: string
  history: readonly { at: string; words: string; who: string; note: string | null }[]
  steps: readonly ObjectionStanding[]
  canUndo: boolean
  hasReceipt: boolean
  at: string
}

/** What somebody does to an objection. */
export type StepTaken = { step: ObjectionStanding; outcome: Outcome | null; note: string }

/** What a customer said elsewhere. */
export type DecisionTaken = {
  notice: string
  contract: string
  decision: DecisionKind
  who: string
  day: string
  reference: string
}
