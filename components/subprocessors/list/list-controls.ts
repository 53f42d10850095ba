import type { ListParameter } from '#lib/domain/subprocessors/list/question.ts'
import type { TypedDate } from '../browsing/use-date-field.ts'

/** What the page can do in a browser with JavaScript; without these its form and links ask the server. */
export type ListControls = {
  /** Asks for another value; empty for none. Several values stand with commas, as in an address. */
  ask: (parameter: ListParameter, value: string) => void
  /** All that was asked is asked no more. */
  clear: () => void
  /** A reader may be about to ask for the list of this day. */
  intend: (on: string) => void
  date: TypedDate
  /** What happened since this browser was last here; null where that is not known. Without `only` nothing did. */
  lastVisit: { words: string; isOnly: boolean; only: ((isOnly: boolean) => void) | null } | null
  /** Whether the further filters were open when the page came; from then on the reader opens and closes them. */
  isFormOpen: boolean
  /** The table of places is filled only while it is open: its cells are many. */
  places: { isOpen: boolean; toggle: (isOpen: boolean) => void }
}
