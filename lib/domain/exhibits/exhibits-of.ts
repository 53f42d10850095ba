import type { OfferFacts } from '../offer-facts/offer-facts.ts'
import { businessHoursInWords } from '../support/business-calendar.ts'
import type { SupportPlan, Terms } from '../terms/schema.ts'
import { continuityExhibit } from './continuity-exhibit.ts'
import { creditScheduleExhibit } from './credit-schedule-exhibit.ts'
import { dataLocationsExhibit } from './data-locations-exhibit.ts'
import { exclusionsExhibit, measurementExhibit, notDowntimeExhibit } from './exclusion-exhibits.ts'
import { idempotencyExhibit, retryDutiesExhibit, webhooksExhibit } from './integration-exhibits.ts'
import { accessControlExhibit, certificationsExhibit } from './security-exhibits.ts'
import { billingProvidersExhibit, rateLimitsExhibit, subprocessorsExhibit } from './service-exhibits.ts'
import {
  channelsExhibit,
  escalationExhibit,
  firstResponseExhibit,
  severitiesExhibit,
} from './support-exhibits.ts'
import type { Exhibit } from './table.ts'
import {
  businessHoursExhibit,
  downtimeBudgetsExhibit,
  maintenanceExhibit,
  maintenanceWindowInWords,
} from './uptime-exhibits.ts'

/** Every exhibit that a document may call for, by its name. */
export function exhibitsOf(facts: OfferFacts, terms: Terms): Record<string, Exhibit> {
  const plan = terms.supportPlans.find(({ id }) => id === facts.supportPlan.id) as SupportPlan
  const hours = businessHoursInWords(facts.region.calendar)
  const all = [
    downtimeBudgetsExhibit(facts.commitment.percent, facts.downtimeBudgets),
    exclusionsExhibit(facts.exclusions),
    notDowntimeExhibit(facts.notDowntime),
    measurementExhibit(facts.measurement, facts.downtime),
    continuityExhibit(facts.continuity),
    maintenanceExhibit(facts.maintenance, maintenanceWindowInWords(facts.region.maintenance)),
    creditScheduleExhibit(facts.creditSchedule),
    severitiesExhibit(terms.severities),
    firstResponseExhibit(plan, terms.severities, hours),
    businessHoursExhibit(facts.region.calendar, hours),
    channelsExhibit(facts.channels),
    escalationExhibit(plan),
    rateLimitsExhibit(facts.tier),
    retryDutiesExhibit(facts.api),
    webhooksExhibit(facts.webhooks),
    idempotencyExhibit(facts.idempotency),
    certificationsExhibit(facts.security),
    accessControlExhibit(facts.security, facts.tier),
    dataLocationsExhibit(facts),
    subprocessorsExhibit(facts.subprocessors, facts.vendor.shortName),
    billingProvidersExhibit(facts.subprocessors, facts.vendor.shortName),
  ]
  return Object.fromEntries(all.map((exhibit) => [exhibit.id, exhibit]))
}
