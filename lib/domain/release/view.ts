import type { Standing } from './standing.ts'

/** A version and where it stands now. */
export type StandingVersion = { version: string; standing: Standing }

/** What the head of a page says of a version beyond its date, and where to go from there. */
export type StandingNotice = { sentence: string; links: { href: string; label: string }[] }

/** Where the version of a page stands. */
export type StandingFacts = {
  standing: Standing | 'draft'
  version: string
  /** In words: "1 October 2026". */
  since: string
  /** Address of the page that shows this very version for ever; null on that page itself. */
  permanent: string | null
  lastReview: string | null
  /** That a review is due, in words. */
  reviewDue: string | null
  /** The version that comes after this one, and what it changes. */
  next: { begins: string; comparison: string } | null
  /** On the page of one version: where it stands, in a sentence. */
  notice: StandingNotice | null
}
