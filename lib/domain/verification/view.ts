import type { Verdict } from './verdict.ts'

/** A verdict as the page shows it. */
export type VerdictFacts = {
  verdict: Verdict
  /** "Genuine, in force", "Genuine, in force, dated ahead". */
  words: string
  reason: string
  /** "Do not rely on this file." */
  advice: string | null
  rows: { label: string; value: string; figures: boolean }[]
  links: { href: string; text: string }[]
}

/** What the page shows. */
export type VerifyPageFacts = {
  verdict: VerdictFacts | null
  /** What was given as SHA-256, to be shown again, and what is wrong with it. */
  sha256: { value: string; fault: string | null }
  fileFault: string | null
  vendorName: string
  /** Where this site is, for commands to copy. */
  origin: string
}
