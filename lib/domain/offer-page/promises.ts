import { terminationGrounds } from '../credits/termination-words.ts'
import { legalValues } from '../legal/values.ts'
import type { Offer } from '../offer.ts'
import { enumerated } from '../quantities/enumeration.ts'
import { budgetOn } from '../uptime/downtime-budget.ts'

/** One line of the summary, and the anchor on the page of what it sums up. */
export type PromiseLine = { label: string; text: string; anchor: string; reference: string }

/** What is promised, to be read in a minute. Each line ends at the clause that commits to it. */
export function promisesOf(offer: Offer): PromiseLine[] {
  const { commitment, downtime, credits, termination, maintenance, api, changes, security, claim } =
    wordsOf(offer)
  const lines: [label: string, text: string, anchor: string][] = [
    [
      'Availability',
      `${commitment} of each calendar month: ${budgetOn('month-30-days', offer.downtimeBudgets).allowed} of downtime in a 30-day month.`,
      'availability.target',
    ],
    ['Downtime', downtime, 'downtime.predicate'],
    ['Not counted', maintenance, 'exclusions.only'],
    ['Credit', `${credits} ${claim}`, 'credits.amount'],
    ['Way out', termination, wayOutClause(offer.credits)],
    ['First response', firstResponses(offer), 'support.first-response'],
    ['API', api, 'api.limits'],
    ['Changes', changes, 'changes.worse'],
    ['Security', security, 'security'],
  ]
  const numbers = clauseNumbers(offer)
  return lines.map(([label, text, anchor]) => {
    const number = numbers.get(anchor)
    return { label, text, anchor, reference: number === undefined ? 'below' : `clause ${number}` }
  })
}

function wordsOf(offer: Offer) {
  const values = legalValues(offer)
  const { downtime, exclusions, credits, api, changes } = offer
  const share =
    downtime.operator === 'at-least'
      ? `${values.downtime.errorRate} or more`
      : `More than ${values.downtime.errorRate}`
  return {
    commitment: values.commitment.percent,
    downtime: `${share} of all requests in the region fail for at least ${values.downtime.minutes} consecutive minutes.`,
    maintenance: `Only ${enumerated(exclusions.map(({ name }) => name.toLowerCase()))}. Maintenance needs ${values.maintenance.noticeHours} hours' written notice and is excluded for at most ${values.maintenance.maximum} a month.`,
    credits: `At most ${values.credits.largest} of the monthly fee for a month, and ${values.credits.capMonths} × the monthly fee in a contract year${credits.soleRemedy ? '; the sole financial remedy' : ''}.`,
    claim: `To be claimed within ${values.claim.days} days after the end of the month.`,
    termination: wayOut(credits),
    api: `${values.api.requestsPerMinute} requests a minute for each tenant. An upstream 429 ${api.upstreamThrottling === 'passed-on' ? 'is passed on' : 'is queued'}; the ${api.retries} owns retries.`,
    changes: `${values.changes.worseDays} days' written notice of a change for the worse, ${values.changes.otherDays} of any other material change, ${changes.noticeDays.subprocessors} of a new sub-processor.`,
    security: `${values.security.certifications === null ? '' : `${values.security.certifications} held. `}${values.security.atRest} at rest, ${values.security.inTransit} in transit. Data are stored in ${values.region.dataLocations}.`,
  }
}

function wayOut(credits: Offer['credits']): string {
  const grounds = terminationGrounds(credits)
  return grounds.length === 0
    ? 'No right to terminate for missed availability.'
    : `Termination without penalty after ${grounds.join(' or ')}.`
}

/** The first of the two clauses that gives a right; where neither does, the first one says so. */
function wayOutClause({ terminationBelow, repeatedFailure }: Offer['credits']): string {
  return terminationBelow === null && repeatedFailure !== undefined
    ? 'termination.repeated'
    : 'termination.floor'
}

function firstResponses({ support }: Offer): string {
  return `${support.map(({ severity, firstResponseInWords }) => `${severity} ${firstResponseInWords}`).join('; ')}.`
}

/** Number of each clause and section of the SLA by its anchor. */
function clauseNumbers({ documents }: Offer): Map<string, string> {
  return new Map(
    documents.sla.sections.flatMap(({ clauses }) => clauses.map(({ id, number }) => [id, number] as const)),
  )
}
