import type { EngagedFor } from '../engagements/engagements.ts'

/** What of a version's terms and of its vendor's facts decides which sub-processors an offer uses. */
export type OfferedPlaces = EngagedFor & {
  regions: readonly { id: string; name: string }[]
  tiers: readonly { id: string; name: string; supportPlan: string }[]
  supportPlans: readonly { id: string; channels: readonly string[] }[]
  channels: readonly { id: string; name: string }[]
}

/** The support channels of a tier; of all tiers together for null. */
export function channelsOfTier(
  tier: string | null,
  { tiers, supportPlans, channels }: OfferedPlaces,
): { id: string; name: string }[] {
  const plans = tiers.filter(({ id }) => tier === null || id === tier).map(({ supportPlan }) => supportPlan)
  const own = supportPlans.filter(({ id }) => plans.includes(id)).flatMap((plan) => plan.channels)
  return channels.filter(({ id }) => own.includes(id))
}
