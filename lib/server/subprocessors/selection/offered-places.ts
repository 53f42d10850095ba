import type { OfferedPlaces } from '#lib/domain/subprocessors/selection/offered.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { catalogue } from '../../terms/current.ts'

/** What the list is chosen by: tiers and regions of the terms, services and conditions of the vendor as they are today. */
export function offeredPlaces({ tiers, regions, channels, supportPlans }: Terms): OfferedPlaces {
  const { services, conditions } = catalogue().vendor
  return { tiers, regions, channels, supportPlans, services, conditions }
}

/** What of that decides who is used, and no more: it goes along with a page. */
export function namedPlaces(terms: Terms): OfferedPlaces {
  const { regions, tiers, supportPlans, channels, services, conditions } = offeredPlaces(terms)
  return {
    regions: regions.map(({ id, name }) => ({ id, name })),
    tiers: tiers.map(({ id, name, supportPlan }) => ({ id, name, supportPlan })),
    supportPlans: supportPlans.map((plan) => ({ id: plan.id, channels: plan.channels })),
    channels: channels.map(({ id, name }) => ({ id, name })),
    services: services ?? [],
    conditions: conditions ?? [],
  }
}
