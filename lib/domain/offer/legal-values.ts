import { maintenanceWindowInWords } from '../exhibits/uptime-exhibits.ts'
import { lawInWords } from '../legal/law-in-words.ts'
import type { OfferFacts } from '../offer-facts/offer-facts.ts'
import { enumerated } from '../quantities/enumeration.ts'
import { dateInWords } from '../quantities/time/calendar-date.ts'
import { counted, durationInWords, grouped, MINUTE } from '../quantities/time/duration.ts'
import { effectiveInContract } from '../release/effective-in-words.ts'
import { UTC } from '../subprocessors/ledger/period/objection-terms.ts'
import { businessHoursInWords } from '../support/business-calendar.ts'
import { regionValues } from '../terms/region-values.ts'
import { webhookSpan } from '../terms/security/pass-through.ts'
import { jurisdictionOf } from '../transfers/jurisdiction.ts'
import { WINDOW_NAMES } from './window-names.ts'

const RESET_UNITS = {
  'unix-time-seconds': 'Unix time in seconds',
  'delay-seconds': 'seconds from now',
} as const
const COUNTS_AS = {
  bad: 'counts as a Bad Minute',
  good: 'does not count as a Bad Minute',
  excluded: 'is, beside those of the exclusions, an Excluded Minute',
} as const

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
      governingLaw: lawInWords(vendor, 'governingLaw'),
      courts: lawInWords(vendor, 'courts'),
      contacts: vendor.contacts,
      dpo: vendor.dpo,
      links: vendor.links,
      representatives: {
        eu: `${vendor.representatives.eu.name}, ${vendor.representatives.eu.address}`,
        uk: `${vendor.representatives.uk.name}, ${vendor.representatives.uk.address}`,
      },
    },
    version: { id: facts.version, effective: effectiveInContract(facts.version, facts.effectiveAt) },
    tier: { id: tier.id, name: tier.name, contract: tier.contract },
    region: regionValues(region),
    subprocessors: {
      group: facts.subprocessors.some(({ group }) => group),
      storageNotStated: enumerated(jurisdictionOf(facts).storageNotStated) || null,
    },
    commitment: {
      percent: `${commitment.percent}%`,
      window: WINDOW_NAMES[commitment.window],
      zone: commitment.zone,
    },
    downtime: {
      errorRate: `${downtime.errorRate}%`,
      threshold: thresholdInWords(downtime),
      minutes: `${downtime.minimumConsecutiveMinutes}`,
    },
    measurement: {
      thin: thinInWords(facts.measurement.trafficFloor),
      deadMinute: COUNTS_AS[facts.measurement.deadMinute],
      missingMinute: COUNTS_AS[facts.measurement.missingData],
    },
    maintenance: {
      noticeHours: `${maintenance.noticeHours}`,
      maximum: durationInWords(maintenance.maximumMinutesPerMonth * MINUTE),
      window: maintenanceWindowInWords(region.maintenance),
    },
    credits: {
      largest: `${credits.largestPercent}%`,
      // Null where the terms give no such right: {% if %} can ask, and a text that prints it all the same is refused.
      terminationBelow: credits.terminationBelow === null ? null : `${credits.terminationBelow}%`,
      capMonths: `${credits.cap.monthlyFees}`,
      soleRemedy: credits.soleRemedy,
      repeatedMonths: credits.repeatedFailure === undefined ? null : `${credits.repeatedFailure.months}`,
      repeatedWithin: credits.repeatedFailure === undefined ? null : `${credits.repeatedFailure.within}`,
    },
    claim: { days: `${facts.claim.days}`, decisionDays: `${facts.claim.decisionDays}` },
    support: {
      plan: facts.supportPlan.name,
      hours: businessHoursInWords(region.calendar),
      emergency: facts.supportPlan.emergencyChannel,
      languages: enumerated(region.languages),
    },
    continuity: {
      rto: minutesInWords(facts.continuity.rtoMinutes),
      rpo: minutesInWords(facts.continuity.rpoMinutes),
      testEveryMonths: inDigits(facts.continuity.testEveryMonths),
      exportFormats: formatsInWords(facts.continuity.exportFormats),
    },
    forceMajeure: { terminationDays: inDigits(facts.forceMajeure.terminationAfterDays) },
    api: {
      reference: { url: facts.api.reference.url, date: dateInWords(facts.api.reference.date) },
      requestsPerMinute: grouped(tier.rateLimit.requestsPerMinute),
      burst: grouped(tier.rateLimit.burst),
      resetUnit: RESET_UNITS[facts.api.resetUnit],
      retries: `${facts.api.backoff.retries}`,
      firstWait: secondsInWords(facts.api.backoff.firstSeconds),
      ceiling: secondsInWords(facts.api.backoff.ceilingSeconds),
    },
    webhooks: {
      maximumAttempts: `${facts.webhooks.retryDelaysSeconds.length}`,
      span: durationInWords(webhookSpan(facts.webhooks)),
      algorithm: facts.webhooks.signature.algorithm,
      timeout: secondsInWords(facts.webhooks.timeoutSeconds),
      tolerance: secondsInWords(facts.webhooks.toleranceSeconds),
    },
    idempotency: {
      retentionHours: `${facts.idempotency.retentionHours}`,
      scope: facts.idempotency.scope,
    },
    reporting: {
      rawDataMonths: `${facts.reporting.rawDataMonths}`,
      statusHistoryMonths: `${facts.reporting.statusHistoryMonths}`,
      quarterlyReport: tier.quarterlyReport,
    },
    incidents: {
      firstNoticeMinutes: `${facts.incidents.firstNoticeMinutes}`,
      updateMinutes: `${facts.incidents.updateMinutes}`,
      reportBusinessDays: `${facts.incidents.reportBusinessDays}`,
    },
    changes: {
      worseDays: `${changes.noticeDays.worse}`,
      otherDays: `${changes.noticeDays.otherwise}`,
      subprocessorDays: `${changes.noticeDays.subprocessors}`,
      objectionZone: changes.objectionPeriod?.zone ?? UTC,
      objectionCalendar: changes.objectionPeriod?.calendar ?? null,
      approvals: enumerated(changes.approvals),
    },
    review: { everyDays: `${facts.review.everyDays}` },
    privacy: Object.fromEntries(Object.entries(facts.privacy).map(([name, count]) => [name, `${count}`])),
    switching: {
      noticeMonths: `${facts.switching.noticeMonths}`,
      transitionDays: `${facts.switching.transitionDays}`,
      retrievalDays: `${facts.switching.retrievalDays}`,
    },
    security: {
      atRest: facts.security.encryption.atRest,
      inTransit: facts.security.encryption.inTransit,
      certifications: enumerated(certificatesHeld(facts.security.certifications)) || null,
      reportsUnderNda: facts.security.reports.underNda,
      controls: controlsInWords(facts.security.accessControl, tier.features),
      auditLogMonths: `${facts.security.accessControl.auditLog.retentionMonths}`,
    },
  }
}

/** "5% or more", "more than 5%": when a share of failures is as high as the terms mean it. */
function thresholdInWords({ errorRate, operator }: OfferFacts['downtime']): string {
  return operator === 'at-least' ? `${errorRate}% or more` : `more than ${errorRate}%`
}

/** What the service has and the tier includes, or null for neither: "single sign-on through SAML or OIDC and …". */
function controlsInWords(
  { sso, scim, rbac, auditLog }: OfferFacts['security']['accessControl'],
  features: OfferFacts['tier']['features'],
): string | null {
  const has = (feature: (typeof features)[number]) => features.includes(feature)
  const log = `an ${auditLog.immutable ? 'immutable ' : ''}audit log`
  const controls = [
    has('sso') && sso.length > 0
      ? `single sign-on through ${enumerated(
          sso.map((protocol) => protocol.toUpperCase()),
          'or',
        )}`
      : '',
    has('scim') && scim ? 'user provisioning through SCIM' : '',
    has('rbac') && rbac ? 'role-based access control' : '',
    has('audit-log')
      ? `${log}${has('audit-log-export') && auditLog.siemExport ? ' that can be exported to a SIEM' : ''}`
      : '',
  ].filter((control) => control !== '')
  return enumerated(controls) || null
}

/** What "maintains …" may name: an auditor has reported or certified it. Readiness is the vendor's own word. */
export function certificatesHeld(certifications: OfferFacts['security']['certifications']): string[] {
  return certifications
    .filter(({ kind, status }) => kind === 'certificate' && status === 'held')
    .map(({ name }) => name)
}

/** "fewer Requests than 10, or than 10% of the median …": what the edge records of a thin minute show. */
function thinInWords(floor: OfferFacts['measurement']['trafficFloor']): string {
  if (floor === null) return 'no Request'
  const { percent, weeks, minimumRequests } = floor
  return `fewer Requests than ${grouped(minimumRequests)}, or than ${percent}% of the median number of Requests in the same minute of the week over the ${counted(weeks, 'week')} before`
}

/** A length of time, or null where it is not stated. */
function minutesInWords(minutes: number | null): string | null {
  return minutes === null ? null : durationInWords(minutes * MINUTE)
}

function inDigits(count: number | null): string | null {
  return count === null ? null : `${count}`
}

/** "JSON or CSV", or null where none is stated. */
function formatsInWords(formats: readonly string[]): string | null {
  return formats.length === 0 ? null : enumerated(formats, 'or')
}

/** "15 seconds", "5 minutes". */
function secondsInWords(seconds: number): string {
  return seconds % 60 === 0 ? counted(seconds / 60, 'minute') : counted(seconds, 'second')
}
