import { type CreditSchedule, largestCredit, terminationEdge } from '../credits/credit-schedule.ts'
import { dateOf } from '../quantities/version-id.ts'
import type { Subprocessor } from '../subprocessors/schema.ts'
import { type RegionSubprocessor, subprocessorsOf } from '../subprocessors/selection/of-region.ts'
import type { BusinessCalendar } from '../support/business-calendar.ts'
import { responseTimeInWords } from '../support/first-response.ts'
import { type Continuity, continuityOf } from '../terms/continuity/of-region.ts'
import type { Region, SupportPlan, Terms, Tier } from '../terms/schema.ts'
import { type DowntimeBudget, downtimeBudgets } from '../uptime/downtime-budget.ts'
import { type PrintedVendor, printedFacts, type Vendor } from '../vendor/schema.ts'

/** The figures of one version × tier × region, resolved; everything in an offer but its words. */
export type OfferFacts = {
  version: string
  /** The day from which it applies: for an edition that of its publication, for its draft that of its version. */
  effective: string
  /** The moment (RFC 3339) as the ledger has it; null for the draft of an edition. */
  effectiveAt: string | null
  title: string
  vendor: PrintedVendor
  tier: Pick<Tier, 'id' | 'name' | 'contract' | 'rateLimit' | 'quarterlyReport' | 'features'>
  region: Region
  commitment: Terms['commitment'] & { percent: string; regionalReason: string | null }
  downtimeBudgets: DowntimeBudget[]
  creditSchedule: CreditSchedule
  credits: Terms['credits'] & { largestPercent: string; terminationBelow: string | null }
  support: SupportRow[]
  continuity: Continuity
  supportPlan: Pick<SupportPlan, 'id' | 'name' | 'emergencyChannel' | 'escalation'>
  channels: Terms['channels']
  subprocessors: RegionSubprocessor[]
  /** The calendar whose business days the time to object counts, where it counts any. */
  objectionCalendar?: BusinessCalendar
} & Omit<Terms, Resolved>

/** Parts of the terms that an offer gives resolved; the rest it gives as they are. */
type Resolved =
  | 'version'
  | 'title'
  | 'commitment'
  | 'credits'
  | 'severities'
  | 'channels'
  | 'continuity'
  | 'supportPlans'
  | 'regions'
  | 'tiers'

/** What a ticket of one severity gets. */
export type SupportRow = Terms['severities'][number] & {
  severity: Terms['severities'][number]['id']
  firstResponse: SupportPlan['firstResponse']['S1']
  firstResponseInWords: string
}

/**
 * Resolves what a tier promises in a region: the region's own target and schedule where it has them.
 * @param effectiveAt RFC 3339; null for the draft of an edition
 */
export function factsOf(
  terms: Terms,
  vendor: Vendor,
  subprocessors: readonly Subprocessor[],
  tier: Tier,
  region: Region,
  effectiveAt: string | null,
): OfferFacts {
  const own = tier.regions[region.id]
  const percent = own?.target ?? tier.target
  const creditSchedule = own?.credits ?? tier.credits
  const plan = terms.supportPlans.find(({ id }) => id === tier.supportPlan) as SupportPlan
  const channels = terms.channels.filter(({ id }) => plan.channels.includes(id))
  const { services, conditions } = vendor
  const names = { services, conditions, tiers: terms.tiers }
  const served = subprocessorsOf({ region: region.id, tier: tier.id, channels, names }, subprocessors)
  const { severities, supportPlans: _, regions: __, tiers: ___, ...common } = terms
  return {
    ...common,
    effective: effectiveAt?.slice(0, 10) ?? dateOf(terms.version),
    effectiveAt,
    vendor: printedFacts(vendor),
    tier: {
      id: tier.id,
      name: tier.name,
      contract: tier.contract,
      rateLimit: tier.rateLimit,
      quarterlyReport: tier.quarterlyReport,
      features: tier.features,
    },
    region: { ...region, subprocessorCountries: countriesOf(region, served, terms.channels, subprocessors) },
    commitment: { ...terms.commitment, percent, regionalReason: own?.reason ?? null },
    downtimeBudgets: downtimeBudgets(percent),
    creditSchedule,
    credits: {
      ...terms.credits,
      largestPercent: largestCredit(creditSchedule),
      terminationBelow: terminationEdge(creditSchedule),
    },
    support: severities.map((severity) => ({
      ...severity,
      severity: severity.id,
      firstResponse: plan.firstResponse[severity.id],
      firstResponseInWords: responseTimeInWords(plan.firstResponse[severity.id]),
    })),
    continuity: continuityOf(terms.continuity, region.id),
    supportPlan: {
      id: plan.id,
      name: plan.name,
      emergencyChannel: plan.emergencyChannel,
      escalation: plan.escalation,
    },
    channels,
    subprocessors: served,
    ...objectionCalendarOf(terms),
  }
}

function objectionCalendarOf({ changes, regions }: Terms): Pick<OfferFacts, 'objectionCalendar'> {
  const name = changes.objectionPeriod?.calendar
  const found = regions.find(({ calendar }) => calendar.name === name)
  return found === undefined ? {} : { objectionCalendar: found.calendar }
}

/** The countries of sub-processors without those in which only such store data as the tier does not need. */
function countriesOf(
  { id, subprocessorCountries }: Region,
  served: readonly RegionSubprocessor[],
  channels: Terms['channels'],
  list: readonly Subprocessor[],
): string[] {
  const stored = (by: readonly RegionSubprocessor[]) =>
    new Set(by.flatMap(({ storageCountries }) => storageCountries))
  const [own, all] = [stored(served), stored(subprocessorsOf({ region: id, channels }, list))]
  return subprocessorCountries.filter((country) => own.has(country) || !all.has(country))
}
