/** Where the API answers with the list of sub-processors in force on the day of the answer, for an offer. */
export function currentListHref(tier: string, region: string): string {
  return `/api/v1/subprocessors?${new URLSearchParams({ tier, region })}`
}

/** Where the API answers with an offer of exactly this version. */
export function offerHref(version: string, tier: string, region: string): string {
  return `/api/v1/offers/${tier}/${region}?version=${version}`
}
