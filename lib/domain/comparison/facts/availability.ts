import { usualInWords } from '../../exhibits/exclusion-exhibits.ts'
import { maintenanceWindowInWords } from '../../exhibits/uptime-exhibits.ts'
import type { OfferFacts } from '../../offer-facts/offer-facts.ts'
import { percentUnits } from '../../quantities/percent.ts'
import { durationInWords, grouped, MINUTE } from '../../quantities/time/duration.ts'
import { type TermFact, tell } from './term-fact.ts'

const { amount, member, wording } = tell('Availability')
const OPERATORS = { 'at-least': 'or more', above: 'exceeded' } as const
const DENOMINATORS = {
  'without-excluded-time': 'the Month without excluded minutes',
  'whole-period': 'the whole Month',
} as const

/** Commitment, downtime, what is excluded from it, and how it is measured. */
export function availabilityFacts(offer: OfferFacts): TermFact[] {
  const { commitment, downtime, maintenance, measurement, region } = offer
  return [
    amount(
      ['commitment.percent', 'Committed monthly uptime'],
      'availability.target',
      percentUnits(commitment.percent),
      `${commitment.percent}%`,
      'better',
    ),
    wording(['commitment.window', 'Period of the commitment'], 'availability.target', commitment.window),
    wording(['commitment.zone', 'Time zone of the month'], 'definitions.month', commitment.zone),
    // The same downtime is a smaller share of the whole Month: uptime comes out higher, and a credit later.
    amount(
      ['commitment.denominator', 'What uptime is a share of'],
      'availability.formula',
      commitment.denominator === 'whole-period' ? 1 : 0,
      DENOMINATORS[commitment.denominator],
      'worse',
    ),
    wording(['commitment.rounding', 'Rounding of uptime'], 'availability.rounding', commitment.rounding),
    wording(
      ['commitment.reason', 'Why the region has a commitment of its own'],
      'availability.target',
      commitment.regionalReason ?? 'none given',
    ),
    amount(
      ['downtime.error-rate', 'Error rate at which a minute is bad'],
      'definitions.bad-minute',
      percentUnits(downtime.errorRate),
      `${downtime.errorRate}%`,
      'worse',
    ),
    amount(
      ['downtime.operator', 'Whether the error rate itself counts'],
      'definitions.bad-minute',
      downtime.operator === 'at-least' ? 1 : 0,
      OPERATORS[downtime.operator],
      'better',
    ),
    amount(
      ['downtime.minutes', 'Consecutive bad minutes that make downtime'],
      'definitions.bad-run',
      downtime.minimumConsecutiveMinutes,
      durationInWords(downtime.minimumConsecutiveMinutes * MINUTE),
      'worse',
    ),
    amount(
      ['maintenance.notice', 'Notice of maintenance'],
      'exclusions.maintenance',
      maintenance.noticeHours,
      `${maintenance.noticeHours} hours`,
      'better',
    ),
    amount(
      ['maintenance.maximum', 'Maintenance excluded in a month, at most'],
      'exclusions.maintenance-maximum',
      maintenance.maximumMinutesPerMonth,
      durationInWords(maintenance.maximumMinutesPerMonth * MINUTE),
      'worse',
    ),
    wording(
      ['maintenance.window', 'Weekly window of maintenance'],
      'exclusions.maintenance',
      maintenanceWindowInWords(region.maintenance),
    ),
    ...offer.notDowntime.flatMap(({ id, what, instead }) => [
      member([`not-downtime.${id}`, 'Not counted as downtime'], 'availability.scope', what, 'worse'),
      wording(
        [`not-downtime.${id}.instead`, 'What the customer gets instead'],
        'availability.not-downtime',
        instead,
      ),
    ]),
    ...offer.exclusions.flatMap(({ id, name, meaning, evidence }) => [
      member([`exclusion.${id}`, `Exclusion: ${name}`], 'exclusions.only', name, 'worse'),
      wording([`exclusion.${id}.meaning`, `When it is excluded: ${name}`], 'exclusions.only', meaning),
      wording(
        [`exclusion.${id}.evidence`, `Evidence of the exclusion: ${name}`],
        'exclusions.evidence',
        evidence,
      ),
    ]),
    ...measurement.methods.flatMap(({ id, name, purpose }) => [
      member([`measurement.${id}`, `Measurement: ${name}`], 'downtime.sources', name, 'better'),
      wording([`measurement.${id}.purpose`, `What it is for: ${name}`], 'downtime.sources', purpose),
    ]),
    wording(['measurement.audit', 'Audit of the figures'], 'reporting.audit', measurement.audit),
    amount(
      ['measurement.missing', 'What a minute without data counts as'],
      'downtime.missing',
      { bad: 2, excluded: 1, good: 0 }[measurement.missingData],
      measurement.missingData,
      'better',
    ),
    amount(
      ['measurement.dead', 'What a minute counts as in which few requests arrive and probes fail'],
      'downtime.no-requests',
      { bad: 2, excluded: 1, good: 0 }[measurement.deadMinute],
      measurement.deadMinute,
      'better',
    ),
    ...trafficFloorFacts(measurement.trafficFloor),
  ]
}

/** More minutes below the floor are more minutes in which the probes are heard too. */
function trafficFloorFacts(floor: OfferFacts['measurement']['trafficFloor']): TermFact[] {
  return [
    amount(
      ['measurement.floor', 'Share of the usual requests below which the probes decide too'],
      'definitions.thin-minute',
      floor === null ? 0n : percentUnits(floor.percent),
      floor === null ? 'none' : `${floor.percent}%`,
      'better',
    ),
    amount(
      ['measurement.floor-minimum', 'Requests in a minute below which the probes always decide too'],
      'definitions.thin-minute',
      floor?.minimumRequests ?? 1,
      grouped(floor?.minimumRequests ?? 1),
      'better',
    ),
    wording(
      ['measurement.floor-base', 'What the usual number of requests is'],
      'definitions.thin-minute',
      floor === null ? 'none' : usualInWords(floor),
    ),
  ]
}
