import type { InputTrace } from './input-trace.ts'
import { isLikelyMadeByPerson } from './made-by-person.ts'

/**
 * Who opened a link. `internal`: the vendor itself; `unfurl`: a chat or mail program that draws a preview; `likely-human`:
 * the input looks like a person's; `probable-scanner`: nothing shows that a person was there.
 */
export type VisitClass = 'likely-human' | 'probable-scanner' | 'unfurl' | 'internal'

/** What is known of a visit. */
export type VisitSignals = {
  /** Signed in as one of the vendor's people, or from an address that the vendor lists as its own. */
  byVendor: boolean
  /** Whether the user agent is that of a program which draws previews. */
  drawsPreview: boolean
  input: InputTrace
}

/** The class of a visit. The vendor's own visits stay internal whatever is done in them, since they would flatter a report. */
export function visitClass({ byVendor, drawsPreview, input }: VisitSignals): VisitClass {
  if (byVendor) return 'internal'
  if (drawsPreview) return 'unfurl'
  return isLikelyMadeByPerson(input) ? 'likely-human' : 'probable-scanner'
}
