import type { OfferedPlaces } from '#lib/domain/subprocessors/offered.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { catalogue } from '../terms/current.ts'

/** What the list is chosen by: tiers and regions of the terms, services and conditions of the vendor as they are today. */
export function offeredPlaces({ tiers, regions, channels, supportPlans }: Terms): OfferedPlaces {
  const { services, conditions } = catalogue().vendor
  return { tiers, regions, channels, supportPlans, services, conditions }
}
