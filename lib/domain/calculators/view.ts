import type { DowntimeBudget } from '#lib/domain/uptime/downtime-budget.ts'

/** A clause that says so, by its number and its place on the offer's page. */
export type Citation = { number: string; href: string }

/** One line of an answer. */
export type AnswerLine = { label: string; value: string; note: string | null; clauses: Citation[] }

/** What a calculator answers: a sentence, its lines, and the same as text to copy. */
export type Answer = { sentence: string; lines: AnswerLine[]; text: string }

/** One field as it is to be shown: what was given stays, whatever is wrong with it. */
export type FieldFacts = {
  name: string
  label: string
  help: string | null
  value: string
  error: string | null
  kind: 'text' | 'decimal' | 'month' | 'moment' | 'choice'
  options: { value: string; label: string }[]
}

/** A stretch that does not count towards a first response, in words of the region's clocks. */
export type SkippedTime = { from: string; to: string; length: string; reason: string }

/** When a first response is due. */
export type ResponseAnswer = Answer & {
  skipped: SkippedTime[]
  /** Address of the second reading of a time that the clocks show twice. */
  otherReading: string | null
}

/** A tier's commitment against an uptime. */
export type TierVerdict = { tier: string; where: string; target: string; met: boolean; href: string }

/** The downtime that an uptime allows. */
export type AllowedDowntime = { percent: string; budgets: DowntimeBudget[]; whole: string | null }

/** The uptime that a downtime comes to, and which tiers it meets. */
export type ReachedUptime = { basis: string; uptimePercent: string; exactly: string; tiers: TierVerdict[] }

/** Both directions of the reverse calculation, as far as they were asked for. */
export type UptimeFindings = { allowed: AllowedDowntime | null; meaning: ReachedUptime | null }
