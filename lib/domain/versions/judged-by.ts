import { type CalendarDate, dateInWords } from '../quantities/time/calendar-date.ts'
import { momentInWords } from '../quantities/time/instant.ts'
import type { Release } from '../release/standing.ts'
import { STANDING_IN_WORDS } from '../release/standing-in-words.ts'
import type { StandingVersion } from '../release/view.ts'

/** By which version something is judged, and why by that one. */
export type JudgedBy = StandingVersion & {
  /** Whether whoever asks chose the version, as a contract may fix one. */
  chosen: boolean
  /** The version that applies without a choice; null where none had begun. */
  applicable: StandingVersion | null
  /** When it applies: "at the beginning of June 2026"; null where no date decides, and what is in force now applies. */
  when: string | null
  /** Whether that is still to come. */
  ahead: boolean
  /** In what case another applies then, which no date tells: "unless you signed before …". */
  proviso?: string | undefined
  /** The versions that apply instead to a contract whose term begins within the month, each from a day of it. */
  firstMonth?: readonly FirstMonthVersion[] | undefined
}

/** A version that begins within a month, and the day. */
export type FirstMonthVersion = StandingVersion & { from: CalendarDate }

/** Why by this version: "It applied at the beginning of June 2026." */
export function reasonInWords(by: JudgedBy): string {
  const { version, chosen, applicable, when, ahead, proviso, firstMonth = [] } = by
  if (when === null) {
    if (!chosen) return ''
    const other = applicable === null || applicable.version === version ? null : applicable
    return other === null
      ? 'You chose it.'
      : `You chose it. Version ${other.version} is ${STANDING_IN_WORDS[other.standing]}.`
  }
  const applied = ahead ? 'will apply' : 'applied'
  // Nobody knows what is published until then.
  const unless = ahead
    ? ', unless a later version is published by then'
    : proviso === undefined
      ? ''
      : `, ${proviso}`
  if (!chosen) return [`It ${applied} ${when}${unless}.`, ...askForFirstDay(firstMonth)].join(' ')
  if (applicable === null) return `You chose it. No version ${applied} ${when}.`
  if (applicable.version === version) return `You chose it, and it ${applied} ${when}${unless}.`
  return `You chose it. Version ${applicable.version} (${STANDING_IN_WORDS[applicable.standing]}) ${applied} ${when}${unless}.`
}

/** What applies to a contract that begins within the month; nothing where no version does. */
export function firstMonthInWords(versions: readonly FirstMonthVersion[]): string[] {
  if (versions.length === 0) return []
  const each = versions.map(
    ({ version, from }) => `on ${dateInWords(from)} or later, version ${version} applies`,
  )
  return [`For a contract that begins in this month, ${each.join('; ')}.`]
}

/** The same where a form asks for the first day of the contract. */
export function askForFirstDay(versions: readonly FirstMonthVersion[]): string[] {
  return firstMonthInWords(versions).map((sentence) => `${sentence} If yours does, enter its first day.`)
}

/** The same with the version in front: "Version 2026-04-01 (superseded). It applied at the beginning of June 2026." */
export function judgedByInWords(by: JudgedBy): string {
  return `Version ${by.version} (${STANDING_IN_WORDS[by.standing]}). ${reasonInWords(by)}`.trim()
}

/**
 * That no version applies, which one is the first, and what to do.
 * @param published what has been published so far, in any order
 */
export function noVersionInWords(
  { when, ahead }: { when: string | null; ahead: boolean },
  published: readonly Release[],
  now: Date,
): string {
  return `No version of these terms ${ahead ? 'will apply' : 'applied'} ${when ?? 'yet'}. ${firstVersionInWords(published, now)}`
}

/** "The first version, 2026-04-01, took effect on 1 April 2026, 00:00 UTC." */
export function firstVersionInWords(published: readonly Release[], now: Date): string {
  const first = published.toSorted((a, b) => Date.parse(a.effectiveAt) - Date.parse(b.effectiveAt))[0]
  if (first === undefined) return 'No version is published yet.'
  const began = Date.parse(first.effectiveAt) > now.getTime() ? 'takes effect' : 'took effect'
  return `The first version, ${first.version}, ${began} on ${momentInWords(first.effectiveAt)}.`
}
