import { maintenanceWindowInWords } from '../exhibits/uptime-exhibits.ts'
import type { OfferFacts } from '../offer-facts.ts'
import { dateInWords } from '../quantities/calendar-date.ts'
import { durationInWords, grouped, MINUTE, SECOND } from '../quantities/duration.ts'
import { enumerated } from '../quantities/enumeration.ts'
import { businessHoursInWords } from '../support/business-calendar.ts'

const RESET_UNITS = {
  'unix-time-seconds': 'Unix time in seconds',
  'delay-seconds': 'seconds from now',
} as const
const WINDOWS = { 'calendar-month': 'calendar month' } as const

export type LegalValues = ReturnType<typeof legalValues>

/** What the placeholders of the legal text stand for (docs/legal-text.md): words ready to print, and a few switches. */
export function legalValues(facts: OfferFacts) {
  const { vendor, tier, region, commitment, downtime, maintenance, credits, changes } = facts
  return {
    vendor: {
      name: vendor.name,
      legalName: vendor.legalName,
      shortName: vendor.shortName,
      address: vendor.address,
      registration: vendor.registration,
      service: vendor.service,
      governingLaw: vendor.governingLaw,
      courts: vendor.courts,
      contacts: vendor.contacts,
      dpo: vendor.dpo,
      links: vendor.links,
      representatives: {
        eu: `${vendor.representatives.eu.name}, ${vendor.representatives.eu.address}`,
        uk: `${vendor.representatives.uk.name}, ${vendor.representatives.uk.address}`,
      },
    },
    version: { id: facts.version, effective: dateInWords(facts.effective) },
    tier: { id: tier.id, name: tier.name, contract: tier.contract },
    region: {
      id: region.id,
      name: region.name,
      shortName: region.shortName,
      transfers: region.transfers,
      dataLocations: enumerated(region.dataLocations.map(({ place, country }) => `${place}, ${country}`)),
    },
    commitment: {
      percent: `${commitment.percent}%`,
      window: WINDOWS[commitment.window],
      zone: commitment.zone,
    },
    downtime: { errorRate: `${downtime.errorRate}%`, minutes: `${downtime.minimumConsecutiveMinutes}` },
    maintenance: {
      noticeHours: `${maintenance.noticeHours}`,
      maximum: durationInWords(maintenance.maximumMinutesPerMonth * MINUTE),
      window: maintenanceWindowInWords(region.maintenance),
    },
    credits: {
      largest: `${credits.largestPercent}%`,
      terminationBelow: credits.terminationBelow === null ? 'none' : `${credits.terminationBelow}%`,
      capMonths: `${credits.cap.monthlyFees}`,
      repeatedMonths: `${credits.repeatedFailure.months}`,
      repeatedWithin: `${credits.repeatedFailure.within}`,
    },
    claim: { days: `${facts.claim.days}`, decisionDays: `${facts.claim.decisionDays}` },
    support: {
      plan: facts.supportPlan.name,
      hours: businessHoursInWords(region.calendar),
      emergency: facts.supportPlan.emergencyChannel,
      languages: enumerated(region.languages),
    },
    api: {
      requestsPerMinute: grouped(tier.rateLimit.requestsPerMinute),
      burst: grouped(tier.rateLimit.burst),
      resetUnit: RESET_UNITS[facts.api.resetUnit],
    },
    webhooks: {
      maximumAttempts: `${facts.webhooks.retryDelaysSeconds.length}`,
      span: durationInWords(
        facts.webhooks.retryDelaysSeconds.reduce((sum, delay) => sum + delay, 0) * SECOND,
      ),
    },
    idempotency: { retentionHours: `${facts.idempotency.retentionHours}` },
    reporting: { rawDataMonths: `${facts.reporting.rawDataMonths}`, quarterlyReport: tier.quarterlyReport },
    incidents: {
      firstNoticeMinutes: `${facts.incidents.firstNoticeMinutes}`,
      updateMinutes: `${facts.incidents.updateMinutes}`,
      reportBusinessDays: `${facts.incidents.reportBusinessDays}`,
    },
    changes: {
      worseDays: `${changes.noticeDays.worse}`,
      otherDays: `${changes.noticeDays.otherwise}`,
      subprocessorDays: `${changes.noticeDays.subprocessors}`,
    },
    privacy: Object.fromEntries(Object.entries(facts.privacy).map(([name, count]) => [name, `${count}`])),
    security: {
      atRest: facts.security.encryptionAtRest,
      inTransit: facts.security.encryptionInTransit,
      certifications: enumerated(facts.security.certifications),
    },
  }
}
