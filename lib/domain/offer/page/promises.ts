import { forceMajeureGrounds, missedAvailabilityGrounds } from '../../credits/termination-words.ts'
import { countryInSentence } from '../../places/place-in-words.ts'
import { enumerated } from '../../quantities/enumeration.ts'
import { counted } from '../../quantities/time/duration.ts'
import {
  objectionUnit,
  subprocessorNoticeInWords,
} from '../../subprocessors/ledger/period/objection-terms.ts'
import { placesBeside, storageElsewhere } from '../../transfers/storage-elsewhere.ts'
import { budgetOn } from '../../uptime/downtime-budget.ts'
import { legalValues } from '../legal-values.ts'
import type { Offer } from '../offer.ts'
import { clauseNumbers } from './clause-numbers.ts'

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
    ['Excluded', maintenance, 'exclusions.only'],
    ...(offer.notDowntime.length === 0
      ? []
      : [['Not downtime', notDowntime(offer), 'availability.scope'] as [string, string, string]]),
    ['Credit', `${credits} ${claim}`, 'credits.amount'],
    ['Termination', termination, wayOutClause(offer)],
    ['First response', firstResponses(offer), 'support.first-response'],
    ['API', api, 'api.limits'],
    ['Changes', changes, 'changes.worse'],
    ['Security', security, 'security'],
  ]
  const numbers = clauseNumbers(offer.documents.sla)
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
    downtime: `${share} of all requests in the region fail for at least ${values.downtime.minutes} consecutive minutes.${deadMinutes(offer)}`,
    maintenance: `Only ${enumerated(exclusions.map(({ name }) => name.toLowerCase()))}. Maintenance needs ${values.maintenance.noticeHours} hours' written notice and is excluded for at most ${values.maintenance.maximum} a month.`,
    credits: `At most ${values.credits.largest} of the monthly fee for a month, and ${counted(credits.cap.monthlyFees, 'monthly fee')} in a contract year${credits.soleRemedy ? '; the sole financial remedy' : ''}.`,
    claim: `Claim within ${values.claim.days} days after the end of the month.`,
    termination: wayOut(offer),
    api: `${values.api.requestsPerMinute} requests a minute for each tenant. An upstream 429 ${api.upstreamThrottling === 'passed-on' ? 'is passed on' : 'is queued'}; the ${api.retries} owns retries.`,
    changes: `${values.changes.worseDays} days' written notice of a Change for the Worse, ${values.changes.otherDays} of other material changes, ${noticeOfSubprocessors(changes)} of a new sub-processor.`,
    security: `${values.security.certifications === null ? '' : `${values.security.certifications} held. `}${values.security.atRest} at rest, ${values.security.inTransit} in transit. ${storage(offer)}`,
  }
}

/** After "90 days' written notice of one change, 60 of another": the figure alone, where it counts the same days. */
function noticeOfSubprocessors(changes: Offer['changes']): string {
  return objectionUnit(changes.objectionPeriod) === 'day'
    ? `${changes.noticeDays.subprocessors}`
    : `${subprocessorNoticeInWords(changes)}'`
}

/** The grounds on which a customer may end the contract; one is enough. */
function wayOut({ credits, forceMajeure }: Offer): string {
  const missed = missedAvailabilityGrounds(credits)
  const grounds = [...missed, ...forceMajeureGrounds(forceMajeure)]
  const right = `ermination without penalty after ${enumerated(grounds, 'or')}.`
  if (missed.length > 0) return `T${right}`
  const none = 'No right to terminate for missed availability'
  return grounds.length === 0 ? `${none}.` : `${none}; t${right}`
}

/** The first of the clauses that give a right; where none does, the first one says so. */
function wayOutClause({ credits: { terminationBelow, repeatedFailure }, forceMajeure }: Offer): string {
  if (terminationBelow !== null) return 'termination.floor'
  if (repeatedFailure !== undefined) return 'termination.repeated'
  return forceMajeure.terminationAfterDays === null ? 'termination.floor' : 'termination.force-majeure'
}

/** What the probes add where few requests arrive, if the terms count it. */
function deadMinutes({ measurement }: Offer): string {
  return measurement.deadMinute === 'bad' ? ' Where few or no requests arrive, probes decide too.' : ''
}

function notDowntime({ notDowntime: faults }: Offer): string {
  return `${faults.map(({ what }) => what).join('. ')}. No credit is due for these.`
}

/** The vendor's own places, and where else sub-processors store data; without this it would read as nowhere. */
function storage(offer: Offer): string {
  const { countries, notStated } = storageElsewhere(offer)
  const elsewhere = countries.map(({ country }) => countryInSentence(country))
  const beside = placesBeside(offer)
  const also = [
    ...(elsewhere.length === 0 ? [] : [`in ${enumerated(elsewhere)}`]),
    ...(beside === null ? [] : [beside]),
  ]
  return `${[
    `Data are stored in ${legalValues(offer).region.dataLocations}`,
    ...(also.length === 0 ? [] : [`by sub-processors also ${also.join(' and ')}`]),
    ...(notStated.length === 0 ? [] : [`the place is not stated for ${enumerated(notStated)}`]),
  ].join('; ')}.`
}

function firstResponses({ support }: Offer): string {
  return `${support.map(({ severity, firstResponseInWords }) => `${severity} ${firstResponseInWords}`).join('; ')}.`
}
