import type { OfferFacts } from '../../offer-facts/offer-facts.ts'
import { type ResponseTime, responseTimeInWords } from '../../support/first-response.ts'
import type { Terms } from '../../terms/schema.ts'
import type { Citation, Criterion, Described } from '../criterion.ts'
import { yes } from '../criterion-kinds.ts'
import { compareResponse, comparisonInWords, readResponseSpan, writeResponseSpan } from '../response-span.ts'

type Severity = OfferFacts['support'][number]['severity']

const described = (id: string, label: string, help: string, clause: string): Described => ({
  id,
  group: 'Support',
  label,
  help,
  clause: { document: 'sla', id: clause },
})

function firstResponseOf(severity: Severity, { support }: OfferFacts) {
  const row = support.find((candidate) => candidate.severity === severity)
  if (row === undefined) throw new RangeError(`the terms have no severity ${severity}`)
  return row.firstResponse
}

function response(severity: Severity, severities: Terms['severities'], example: string): Criterion {
  const meaning = severities.find(({ id }) => id === severity)?.meaning ?? ''
  return {
    ...described(
      `${severity.toLowerCase()}Response`,
      `First response to ${severity}`,
      `${meaning} Unless you write “business”, every hour of every day counts.`.trim(),
      'support.first-response',
    ),
    field: { kind: 'text', example, unit: null },
    takes: 'a number and a unit, for example 30 minutes, 4 business hours or 1 business day',
    read: (text) => {
      const span = readResponseSpan(text)
      return span === null ? null : writeResponseSpan(span)
    },
    inWords: (wanted) => `within ${wanted}${wanted.includes('business') ? '' : ', 24×7×365'}`,
    judge: (wanted, facts) => {
      const span = readResponseSpan(wanted)
      if (span === null) throw new RangeError(`not a response time: ${wanted}`)
      const offered = firstResponseOf(severity, facts)
      const { effective, region } = facts
      const how = comparisonInWords(span, offered, region.calendar, effective)
      return {
        verdict: compareResponse(span, offered, region.calendar, effective),
        stated: `${responseTimeInWords(offered)}${how}`,
        also: how === '' ? [] : clockClauses([span, offered]),
      }
    },
  }
}

/** The clauses by which two response times in other units, or on other clocks, are set beside each other. */
function clockClauses(times: readonly ResponseTime[]): Citation[] {
  const hasDays = times.some(({ unit, clock }) => unit === 'day' && clock === 'business')
  const ids = ['support.clock-hours', ...(hasDays ? ['support.business-day'] : []), 'support.hours']
  return ids.map((id) => ({ document: 'sla', id }))
}

/** What can be asked of support; each severity is explained as the terms define it. */
export function supportCriteria(severities: Terms['severities']): Criterion[] {
  return [
    response('S1', severities, '30 minutes'),
    yes(
      described(
        's1AroundTheClock',
        'S1 response around the clock',
        'The S1 response time also runs outside business hours.',
        'support.first-response',
      ),
      (facts) => {
        const time = firstResponseOf('S1', facts)
        return { has: time.clock === '24x7', stated: responseTimeInWords(time) }
      },
    ),
    response('S2', severities, '8 business hours'),
    response('S3', severities, '1 business day'),
    yes(
      described(
        'emergencyChannel',
        'Emergency channel for S1',
        'Pages the on-call engineer automatically.',
        'escalation.emergency',
      ),
      ({ supportPlan }) => ({
        has: supportPlan.emergencyChannel,
        stated: supportPlan.emergencyChannel ? 'pages the on-call engineer' : 'no emergency channel',
      }),
    ),
  ]
}
