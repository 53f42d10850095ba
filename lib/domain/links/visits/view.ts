import type { PageSection } from './report.ts'
import type { VisitClass } from './visit-class.ts'

/** A file that was downloaded in a visit. Moments are RFC 3339, business time. */
export type DownloadLine = {
  /** "A, bundle". */
  document: string
  /** Of the bytes that went out, in hexadecimal. */
  sha256: string
  at: string
}

/** One visit of a link. */
export type VisitLine = {
  id: string
  class: VisitClass
  openedAt: string
  /** How often the page was opened in it: a reload is no further visit. */
  openings: number
  /** What was in view for two seconds or longer. */
  sections: readonly PageSection[]
  /** The options whose own part was, by their letters. */
  options: readonly string[]
  downloads: readonly DownloadLine[]
  /** Who took it out of the counts, and when; null where it counts. */
  excluded: { by: string; at: string } | null
}

/** A question that was asked on the page of a link. */
export type QuestionLine = { id: string; name: string; email: string; question: string; at: string }

/** What is known of the visits of a link: `visits` and `questions` with the newest first. */
export type LinkVisits = {
  /** Whether visits are recorded at all. */
  isRecording: boolean
  /** After so many days a visit is deleted. */
  keptDays: number
  /** How many of each class, without those that were excluded. */
  counts: Readonly<Record<VisitClass, number>>
  /** When likely people were there first and last; null where none was. */
  first: string | null
  last: string | null
  /** In how many visits of likely people each part of the page was read, those that were. */
  sections: readonly { section: PageSection; visits: number }[]
  /** What likely people have downloaded, once each file. */
  downloads: readonly DownloadLine[]
  visits: readonly VisitLine[]
  /** Older visits that are counted, and not among `visits`. */
  older: number
  questions: readonly QuestionLine[]
  /** When this was read: what a page says of "today" is of then. */
  at: string
}
