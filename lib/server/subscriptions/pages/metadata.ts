import { catalogue } from '../../terms/current.ts'

/** Title of a page about subscriptions. No search engine lists it, and what its address holds goes to no other site. */
export function subscriptionMetadata(title: string) {
  return {
    title: `${title} — ${catalogue().vendor.name}`,
    robots: { index: false, follow: false },
    referrer: 'same-origin' as const,
  }
}
