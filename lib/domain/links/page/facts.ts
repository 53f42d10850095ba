import { ARCHIVED_KINDS } from '../../legal/text.ts'
import type { ShownStep } from '../steps/remaining-steps.ts'
import type { ShownOption, TailoredView } from '../view.ts'
import type { OptionRow } from './option-rows.ts'

/** The files of an option: one for its customer with everything in it, and what is published. */
export const LINK_FILE_KINDS = ['tailored', ...ARCHIVED_KINDS] as const

export type LinkFileKind = (typeof LINK_FILE_KINDS)[number]

/** A file of an option. */
export type LinkDocument = {
  kind: LinkFileKind
  href: string
  title: string
  /** What is in it, where its title does not say so. */
  content: string | null
  fileName: string
  /** Null until it is created and signed. */
  archived: { sha256: string; size: string } | null
}

/** The sub-processors of an option, for what the link fixes. */
export type OptionSubprocessors = {
  href: string
  /** "9 sub-processors today". */
  count: string
  /** The change that comes next, with its notice; null where none is announced. */
  next: { href: string; words: string } | null
  /** What the form to subscribe sends along, name by name. */
  selection: readonly (readonly [name: string, value: string])[]
}

/** The workbook of all options. */
export type LinkWorkbook = { href: string; fileName: string; content: string }

/** An option with all that hangs on it. */
export type OptionPart = {
  option: ShownOption
  documents: readonly LinkDocument[]
  /** Null where the version in force has no such tier or region any more. */
  subprocessors: OptionSubprocessors | null
  calculators: readonly { href: string; label: string }[]
}

/** What was typed into the form of a question, and what to correct in it. */
export type AskForm = { name: string; email: string; question: string; fault: string | null; isSent: boolean }

/** `recorded`: with the id of the visit that it tells of; null where this opening is none, as when the desk records too many. */
export type Recording = { kind: 'recorded'; visit: string | null } | { kind: 'declined' } | { kind: 'off' }

type Common = { vendor: string; legalName: string; token: string }

/** What stands at the address of a link that is open. */
export type TailoredPageFacts = Common &
  (
    | { kind: 'unreachable' }
    | { kind: 'locked'; refused: string | null }
    | {
        kind: 'page'
        view: TailoredView
        rows: readonly OptionRow[]
        parts: readonly OptionPart[]
        /** Null where nothing may be downloaded. */
        workbook: LinkWorkbook | null
        /** In words, where they are not all there is: the day of the start, services, conditions. */
        stated: readonly { label: string; words: string }[]
        /** What remains until signature. */
        steps: readonly ShownStep[]
        /** Where the announced version is compared in full. */
        comparison: string | null
        /** Where the customer states what they require; null where there is no option to judge. */
        requirements: string | null
        ask: AskForm
        recording: Recording
      }
  )
