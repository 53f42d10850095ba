/** Where the API answers with an offer of exactly this version. */
export function offerHref(version: string, tier: string, region: string): string {
  return `/api/v1/offers/${tier}/${region}?version=${version}`
}
