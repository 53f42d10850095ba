import type { NoticeEntry, SubprocessorChange } from '../entry.ts'
import type { NoticeTerms } from '../notice/objection.ts'

/** The terms by which a notice is given, or null before the first version was published. */
export type TermsOf = (notice: Pick<NoticeEntry, 'publishedAt'>) => NoticeTerms | null

/** What is wrong in a ledger, where, and what to do about it. `path` leads to it from the top of the file. */
export type LedgerFault = { path: (string | number)[]; rule: LedgerRule; message: string; fix: string }

export type LedgerRule =
  | 'order'
  | 'duplicate-id'
  | 'empty'
  | 'company'
  | 'nothing-changed'
  | 'effective-order'
  | 'record-before'
  | 'replaces'
  | 'cancels'
  | 'object-by'
  | 'period'
  | 'added-on'

/** A fault of the notice that is looked at, at a path within it. */
export type At = (path: (string | number)[], rule: LedgerRule, message: string, fix: string) => LedgerFault

/**
 * What earlier notices have announced of each company and no notice has withdrawn, in the order of the ledger. Its last record is what
 * the next change of the company begins with, since changes of one company take effect in this order.
 */
export type Announced = Map<string, { notice: NoticeEntry; change: SubprocessorChange }[]>
