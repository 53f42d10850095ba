import { scheduleFaults } from '../credits/credit-schedule.ts'
import { meantOrOneOf } from '../quantities/closest.ts'
import { EVERY_REGION, EVERY_TIER } from '../subprocessors/annex/annex-name.ts'
import { holidayFaults } from './holiday-faults.ts'
import { objectionPeriodFaults } from './objection-period-faults.ts'
import type { Terms } from './schema.ts'
import type { TermsFault } from './terms-fault.ts'

/** Ids that clash or lead nowhere, and schedules that leave a gap or do not start at their target. */
export function termsFaults(terms: Terms): TermsFault[] {
  return [
    ...duplicates('tiers', terms.tiers),
    ...duplicates('regions', terms.regions),
    ...sameNames('tiers', terms.tiers),
    ...sameNames('regions', terms.regions),
    ...reservedIds('tiers', terms.tiers),
    ...reservedIds('regions', terms.regions),
    ...holidayFaults(terms),
    ...objectionPeriodFaults(terms),
    ...duplicates('severities', terms.severities),
    ...duplicates('channels', terms.channels),
    ...duplicates('supportPlans', terms.supportPlans),
    ...duplicates('exclusions', terms.exclusions),
    ...duplicates('notDowntime', terms.notDowntime),
    ...duplicates('measurement.methods', terms.measurement.methods),
    ...probeFaults(terms),
    ...continuityFaults(terms),
    ...duplicates('security.certifications', terms.security.certifications),
    ...duplicates(
      'idempotency.endpoints',
      terms.idempotency.endpoints.map(({ method, path }) => ({ id: `${method} ${path}` })),
      'path',
    ),
    ...terms.tiers.flatMap((_, index) => tierFaults(terms, index)),
    ...terms.supportPlans.flatMap((plan, index) =>
      plan.channels
        .map((channel, at) => ({ channel, at }))
        .filter(({ channel }) => !terms.channels.some(({ id }) => id === channel))
        .map(({ channel, at }) => ({
          path: ['supportPlans', index, 'channels', at],
          rule: 'support.unknown-channel',
          message: `there is no channel ${channel}. ${meantOrOneOf(channel, terms.channels)}`,
        })),
    ),
  ]
}

/** Parts of the site's own addresses, such as /enterprise-sla/compare/eu and /versions/2026-10-01/inputs/sla.md; or what stands for all. */
const RESERVED = ['compare', 'inputs', 'in-force', 'offers', EVERY_TIER, EVERY_REGION]

function reservedIds(list: 'tiers' | 'regions', entries: readonly { id: string }[]): TermsFault[] {
  return entries.flatMap(({ id }, index) =>
    RESERVED.includes(id)
      ? [
          {
            path: [list, index, 'id'],
            rule: `${list}.reserved-id`,
            message: `the id ${id} is part of an address of the site, so its pages could not be reached. Write another id.`,
          },
        ]
      : [],
  )
}

/** A floor below which the probes decide is of no use to a vendor that sends none. */
function probeFaults({ measurement }: Terms): TermsFault[] {
  const hasProbes = measurement.methods.some(({ id }) => id === 'synthetic-probes')
  if (measurement.trafficFloor === null || hasProbes) return []
  return [
    {
      path: ['measurement', 'trafficFloor'],
      rule: 'measurement.no-probes',
      message:
        'below the traffic floor the probes decide, and measurement.methods has no synthetic-probes; add them there, or write trafficFloor: null.',
    },
  ]
}

function continuityFaults({ continuity, regions }: Terms): TermsFault[] {
  return Object.keys(continuity.regions)
    .filter((id) => !regions.some((region) => region.id === id))
    .map((id) => ({
      path: ['continuity', 'regions', id],
      rule: 'continuity.unknown-region',
      message: `there is no region ${id}. ${meantOrOneOf(id, regions)}`,
    }))
}

function tierFaults(terms: Terms, index: number): TermsFault[] {
  const tier = terms.tiers[index]
  if (tier === undefined) return []
  const faults: TermsFault[] = schedule(['tiers', index, 'credits'], tier)
  if (!terms.supportPlans.some(({ id }) => id === tier.supportPlan))
    faults.push({
      path: ['tiers', index, 'supportPlan'],
      rule: 'tier.unknown-support-plan',
      message: `there is no support plan ${tier.supportPlan}. ${meantOrOneOf(tier.supportPlan, terms.supportPlans)}`,
    })
  tier.features.forEach((feature, at) => {
    if (!isOffered(terms.security.accessControl, feature))
      faults.push({
        path: ['tiers', index, 'features', at],
        rule: 'tier.unknown-feature',
        message: `security.accessControl does not offer ${feature}. Offer it there, or remove it here.`,
      })
  })
  for (const [region, own] of Object.entries(tier.regions)) {
    const path = ['tiers', index, 'regions', region]
    if (!terms.regions.some(({ id }) => id === region))
      faults.push({
        path,
        rule: 'tier.unknown-region',
        message: `there is no region ${region}. ${meantOrOneOf(region, terms.regions)}`,
      })
    faults.push(...schedule([...path, 'credits'], own))
  }
  return faults
}

function schedule(
  path: (string | number)[],
  { target, credits }: Pick<Terms['tiers'][number], 'target' | 'credits'>,
): TermsFault[] {
  return scheduleFaults(credits, target).map(({ code, band, message }) => ({
    path: [...path, band],
    rule: `credits.${code}`,
    message,
  }))
}

function duplicates(list: string, entries: readonly { id: string }[], key = 'id'): TermsFault[] {
  return entries.flatMap(({ id }, index) =>
    entries.findIndex((other) => other.id === id) < index
      ? [
          {
            path: [...list.split('.'), index, key],
            rule: `${list}.duplicate-id`,
            message: `the id ${id} is used twice. Give each entry an id of its own.`,
          },
        ]
      : [],
  )
}

/** An order form chooses a tier and a region by name. */
function sameNames(list: 'tiers' | 'regions', entries: readonly { name: string }[]): TermsFault[] {
  // Two names that look alike are one name: a space that has no width is pasted without being seen.
  const spelled = ({ name }: { name: string }) =>
    name
      .normalize('NFKC')
      .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .toLowerCase()
  return entries.flatMap((entry, index) =>
    entries.findIndex((other) => spelled(other) === spelled(entry)) < index
      ? [
          {
            path: [list, index, 'name'],
            rule: `${list}.duplicate-name`,
            message: `the name ${entry.name} is used twice. An order form chooses by name: give each a name of its own.`,
          },
        ]
      : [],
  )
}

function isOffered(
  { sso, scim, rbac, auditLog }: Terms['security']['accessControl'],
  feature: Terms['tiers'][number]['features'][number],
): boolean {
  const offered = {
    sso: sso.length > 0,
    scim,
    rbac,
    'audit-log': true,
    'audit-log-export': auditLog.siemExport,
  }
  return offered[feature]
}
