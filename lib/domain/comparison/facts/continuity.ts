import { minutesInWords, NOT_STATED } from '../../exhibits/continuity-exhibit.ts'
import type { OfferFacts } from '../../offer-facts/offer-facts.ts'
import { counted } from '../../quantities/time/duration.ts'
import { type TermFact, tell } from './term-fact.ts'

const { amount, member, wording } = tell('Continuity and exit')
const inDpa = tell('Continuity and exit', 'dpa')

/** A length of time that is not stated is longer than any that is. */
const longestIfUnstated = (count: number | null) => count ?? Number.POSITIVE_INFINITY

/** Recovery, its tests, force majeure, and what a leaving customer gets. */
export function continuityFacts({ continuity, forceMajeure }: OfferFacts): TermFact[] {
  const { rtoMinutes, rpoMinutes, testEveryMonths, accessibility } = continuity
  const days = forceMajeure.terminationAfterDays
  return [
    amount(
      ['continuity.rto', 'Recovery time objective (RTO)'],
      'continuity.objectives',
      longestIfUnstated(rtoMinutes),
      minutesInWords(rtoMinutes),
      'worse',
    ),
    amount(
      ['continuity.rpo', 'Recovery point objective (RPO)'],
      'continuity.objectives',
      longestIfUnstated(rpoMinutes),
      minutesInWords(rpoMinutes),
      'worse',
    ),
    wording(
      ['continuity.plans', 'What the continuity plans provide for'],
      'continuity.plans',
      continuity.plans ?? NOT_STATED,
    ),
    amount(
      ['continuity.tests', 'Longest time between tests of the plans'],
      'continuity.tests',
      longestIfUnstated(testEveryMonths),
      testEveryMonths === null ? NOT_STATED : counted(testEveryMonths, 'month'),
      'worse',
    ),
    ...continuity.exportFormats.map((format) =>
      member([`continuity.export.${format}`, 'Export format'], 'continuity.exit', format, 'better'),
    ),
    wording(
      ['continuity.exit-help', 'Exit assistance'],
      'continuity.exit',
      continuity.exitHelp ?? NOT_STATED,
    ),
    wording(['continuity.insurance', 'Insurance'], null, continuity.insurance ?? NOT_STATED),
    wording(['continuity.accessibility', 'Accessibility'], null, accessibility?.statement ?? NOT_STATED),
    // The statement is the same at another address, which no clause prints.
    ...(accessibility?.url
      ? [
          member(
            ['continuity.accessibility-url', 'Address of the accessibility statement'],
            null,
            accessibility.url,
            'better',
            { rewording: 'neutral' },
          ),
        ]
      : []),
    inDpa.wording(['continuity.ai', 'Use of AI'], 'instructions.own-purposes', continuity.ai ?? NOT_STATED),
    amount(
      ['force-majeure.days', 'Force majeure after which the customer may terminate'],
      'termination.force-majeure',
      longestIfUnstated(days),
      days === null ? 'no right' : counted(days, 'day'),
      'worse',
    ),
  ]
}
