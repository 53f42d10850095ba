import type { ComparisonParameter } from '#lib/domain/subprocessors/comparison/question.ts'
import type { TypedDate } from '../browsing/use-date-field.ts'

/** What is asked for anew; empty for none. Several values of one parameter stand with commas, as in an address. */
export type AskedAnew = Readonly<Partial<Record<ComparisonParameter, string>>>

/** What the page can do in a browser with JavaScript; without these its form and links ask the server. */
export type ComparisonControls = {
  ask: (anew: AskedAnew) => void
  /** A reader may be about to ask for the lists of these days. */
  intend: (days: readonly string[]) => void
  from: TypedDate
  to: TypedDate
}
