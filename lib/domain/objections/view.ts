import type { DecisionKind } from './decision.ts'

/** Why a page about objections answers as it does. */
export type PageFaultStatus = 400 | 404 | 410 | 429 | 503

export type PageFault = { status: PageFaultStatus; message: string }

/** A change that somebody may object to. */
export type ChoosableChange = {
  id: string
  /** "Scriven AI: addition". */
  title: string
  /** "In effect from 1 March 2027." */
  effective: string
  /** "Concerns European Union: every tier."; null to a customer, who is told of none that concerns others. */
  concerns: string | null
  /** What of the record is new, under its labels: enough to know what it is about. */
  facts: readonly { label: string; lines: readonly string[] }[]
}

/** For which contract of whom, under which notice. */
export type ConcernedContract = { title: string; href: string; customer: string; contract: string }

/** What was typed into the form. */
export type TypedObjection = { name: string; grounds: string; changes: readonly string[] }

/** An objection that was filed before, as the page of the notice names it. */
export type FiledLine = { href: string; words: string }

/** The page behind the link to object. */
export type ObjectPageFacts = { vendor: string; legalName: string } & (
  | { kind: 'fault'; fault: PageFault }
  | {
      kind: 'form'
      token: string
      what: ConcernedContract
      changes: readonly ChoosableChange[]
      /** Until when, as a sentence. */
      deadline: string
      isLate: boolean
      /** Of the answer and of ending the contract, as a sentence; null where the terms state no days. */
      answer: string | null
      /** What was decided under a contract that asks for approval; null where it asks for none. */
      approval: { decided: string | null; decision: DecisionKind | null } | null
      filed: readonly FiledLine[]
      given: TypedObjection
      fault: PageFault | null
    }
)

/** A label with what stands beside it. */
export type Line = { label: string; words: string }

/** The page of an objection, for whoever filed it. */
export type OwnPageFacts = { vendor: string; legalName: string } & (
  | { kind: 'fault'; fault: PageFault }
  | {
      kind: 'objection'
      token: string
      reference: string
      what: ConcernedContract
      lines: readonly Line[]
      grounds: string
      history: readonly { at: string; words: string }[]
      /** Whether the receipt is made. */
      hasReceipt: boolean
      mayWithdraw: boolean
    }
)

/** The public form, for whoever has no mail with a link at hand. */
export type RequestPageFacts = { vendor: string; legalName: string } & (
  | { kind: 'fault'; fault: PageFault }
  | {
      kind: 'form'
      notice: string
      title: string
      href: string
      /** By when customers may object, or could, in sentences. */
      objection: readonly string[]
      changes: readonly ChoosableChange[]
      given: TypedObjection & { email: string; customer: string }
      fault: PageFault | null
    }
)

/** The page behind the link to confirm an objection. */
export type ConfirmPageFacts = { vendor: string; legalName: string } & (
  | { kind: 'fault'; fault: PageFault }
  | { kind: 'asks'; token: string; title: string; contracts: readonly string[]; grounds: string }
)
